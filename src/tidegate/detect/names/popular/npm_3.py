"""Popular packages of npm, part 3 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now @types/lodash.debounce treeify
@react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker estree-util-to-js currently-unhandled
stylelint-prettier metro-react-native-babel-preset arraybuffer.slice @react-aria/radio @wdio/config @stoplight/json
@nestjs/terminus @wdio/reporter postman-request @tiptap/extension-highlight @turf/along executable liquidjs reftools
micromark-util-events-to-acorn pdf-parse md5-file serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils
@nx/nx-linux-x64-musl @salesforce/core react-router-redux @webpack-cli/info @types/d3-drag @changesets/config
@wdio/protocols @npmcli/promise-spawn eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font
react-leaflet @commander-js/extra-typings @react-stately/tabs immutability-helper vinyl-sourcemaps-apply
babel-plugin-transform-decorators imagemin react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser
asynciterator.prototype workbox-recipes micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli
@mapbox/whoots-js gonzales-pe rc-trigger isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from
@turf/rhumb-bearing typed-query-selector expo-modules-core @langchain/openai victory-vendor express-http-proxy
keycloak-js write-json-file react-focus-lock markdown-it-container exenv mark.js @storybook/addon-onboarding
@firebase/app-compat @react-types/grid @intlify/shared merge-refs babel-messages @trpc/client spawn-error-forwarder
path-match extendable-error indexes-of react-resize-detector require-package-name @redis/search @jimp/utils
bootstrap-icons @types/tinycolor2 postcss-url @lexical/utils heap-js @algolia/client-analytics file-system-cache
userhome @google-cloud/precise-date @sendgrid/mail string-format @casl/ability num2fraction is-function
@types/file-saver @turf/nearest-point-on-line ansicolors gh-pages fetch-cookie stringstream xxhashjs bin-check
@turf/projection @angular-eslint/bundled-angular-compiler @algolia/cache-common await-to-js @types/compression
lodash.clonedeepwith ansis native-promise-only pony-cause @react-types/select @types/cross-spawn web3-core
@types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault html-to-image walk-sync @webpack-cli/configtest
@turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas passport-http postcss-browser-comments
rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react @ethersproject/rlp progress-stream
babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets style-inject @cosmjs/encoding
@react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line @remix-run/server-runtime
@babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi react-native-modal @turf/buffer
rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace wildcard-match generate-object-property
validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path hast-util-to-text @types/sanitize-html
@cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser openapi-sampler @cucumber/tag-expressions
csv-parser @react-stately/select @firebase/storage-types enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload
@changesets/logger gulp-clean-css fast-json-parse @radix-ui/react-menubar html-url-attributes @types/ssh2
tailwind-variants @ant-design/icons-svg @react-navigation/elements applicationinsights is64bit system-architecture
node-xlsx pug-error @types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
@firebase/webchannel-wrapper undertaker-registry @changesets/assemble-release-plan babel-helper-vue-jsx-merge-props
vfile-location @nestjs/graphql cssfontparser @fullcalendar/timegrid use-resize-observer howler @react-stately/slider
@algolia/transporter dropzone @opentelemetry/instrumentation-aws-sdk tiny-glob vue-component-type-helpers restructure
@types/serve-index tcomb-validation css-selector-parser clone-regexp @opentelemetry/instrumentation-winston
get-pkg-repo apollo-upload-client estree-util-build-jsx should-type postcss-simple-vars coffeescript
@redis/time-series moo-color @react-aria/live-announcer proggy @rollup/rollup-linux-s390x-gnu
@stdlib/utils-define-nonenumerable-read-only-property @firebase/app-check fetch-mock diacritics @monaco-editor/loader
chromedriver @rollup/rollup-linux-powerpc64le-gnu hast-util-from-html babelify date-now
"""
