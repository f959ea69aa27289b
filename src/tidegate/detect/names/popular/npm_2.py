"""Popular packages of npm, part 2 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
@types/d3-interpolate @swc/core-linux-x64-musl is-directory @braintree/sanitize-url bundle-require @eslint/compat
chromatic @types/istanbul-reports @types/istanbul-lib-coverage yaml-eslint-parser kdbush rc-tree css-line-break
appdirsjs uint8arrays is-hotkey babel-template @vue/test-utils rc-tree-select perfect-scrollbar idb-keyval
@graphql-tools/relay-operation-optimizer lodash.template d3-polygon sweetalert2 zwitch ylru @nolyfill/is-core-module
@opentelemetry/instrumentation-fastify byline @pulumi/pulumi @sindresorhus/slugify @heroicons/react
@opentelemetry/propagator-jaeger prosemirror-history rc-input-number redux-persist ramda-adjunct
@storybook/instrumenter electron expand-tilde @google-cloud/firestore @graphql-codegen/add rc-field-form lerna
swagger2openapi has-own-prop rc-dropdown postcss-nesting jsdoc-type-pratt-parser timers-ext @types/superagent
d3-random @react-native/normalize-colors @wry/equality babel-types parse-glob browserify-cipher @bufbuild/protobuf
@types/nodemailer d3-contour @ckeditor/ckeditor5-paragraph regex-cache tsconfck infer-owner
babel-plugin-syntax-dynamic-import @tiptap/starter-kit @esbuild/linux-arm64 @tiptap/extension-link
@svgr/babel-plugin-transform-react-native-svg lodash.isundefined @antfu/utils ip-regex @octokit/plugin-throttling
pretty-hrtime @nrwl/devkit mdast-util-mdx-jsx @npmcli/redact react-native-vector-icons @types/graceful-fs
evp_bytestokey commitizen binary rc-rate @semantic-release/github mdast-util-mdx-expression @sigstore/bundle
@aws-sdk/util-format-url multiformats prettyjson @ioredis/commands @firebase/database babel-preset-env
@npmcli/map-workspaces universal-cookie tsconfig lodash.isarguments fbemitter @radix-ui/react-menu
@graphql-tools/code-file-loader w3c-keyname slick-carousel @firebase/database-types base-64 @whatwg-node/node-fetch
react-table tinyglobby react-confetti @storybook/addon-highlight lightningcss flow-enums-runtime
@base2/pretty-print-object @commitlint/read lodash.isnil @codemirror/commands libsodium-wrappers ulid create-ecdh
cssnano-utils @types/tmp @graphql-codegen/core thingies rc-switch @vue/devtools-api
@opentelemetry/instrumentation-mongoose browserify-sign @types/use-sync-external-store tiny-case diffie-hellman
@storybook/core-events @codemirror/autocomplete @ethersproject/abstract-signer cache-content-type lodash.truncate
types-registry eventsource fluent-ffmpeg just-diff @nestjs/microservices eslint-plugin-no-only-tests rc-motion
react-device-detect is-module common-ancestor-path @opentelemetry/instrumentation-koa public-encrypt
@ckeditor/ckeditor5-typing remove-accents @lukeed/csprng @types/styled-components react-pdf d3-fetch find-process
babel-plugin-syntax-trailing-function-commas @opentelemetry/instrumentation-mysql buffer-alloc-unsafe webdriverio
@nx/js rx-lite h3 @nestjs/passport @graphql-codegen/schema-ast isomorphic-unfetch
@opentelemetry/instrumentation-nestjs-core preserve find-package-json klaw multipipe parse-asn1 @pnpm/npm-conf
@peculiar/webcrypto babel-plugin-transform-flow-enums next-tick ignore-by-default download postcss-custom-properties
@clack/prompts @ethersproject/contracts pdf-lib dotenv-cli @opentelemetry/instrumentation-redis-4 iterare
@esbuild/darwin-arm64 @eslint/plugin-kit gsap lodash.pick @nicolo-ribaudo/eslint-scope-5-internals @firebase/app
find-pkg @babel/helper-hoist-variables yamljs memory-cache @graphql-tools/json-file-loader hast-util-to-html
mdast-util-gfm-footnote istanbul-lib-hook @rollup/plugin-typescript @babel/helper-environment-visitor react-hot-toast
memorystream @ckeditor/ckeditor5-basic-styles @elastic/elasticsearch micromark-extension-gfm-footnote sqlite3 p-defer
@mui/core-downloads-tracker @js-joda/core eslint-compat-utils tween-functions @tokenizer/token @sigstore/sign
@angular-devkit/schematics-cli lodash.capitalize @radix-ui/rect preact-render-to-string
@opentelemetry/exporter-trace-otlp-grpc webpack-subresource-integrity slate-react download-git-repo @sigstore/tuf
napi-build-utils browserify-des @react-aria/visually-hidden tldts-core @img/sharp-linux-x64 @ts-morph/common
css-functions-list ts-log html-parse-stringify fast-check @types/react-redux @ckeditor/ckeditor5-essentials
which-pm-runs @nestjs/jwt miller-rabin @nestjs/schematics @emotion/css lodash.mapvalues add-stream
@tiptap/extension-paragraph showdown @manypkg/get-packages @angular-devkit/build-angular
@opentelemetry/exporter-zipkin is-node-process randomfill is-relative spawn-command babel-plugin-styled-components
node-libs-browser lodash.difference @csstools/media-query-list-parser @mongodb-js/saslprep d3-chord @changesets/types
endent generate-function @chakra-ui/react lmdb pvtsutils @commitlint/parse
@react-native-community/cli-platform-android zen-observable @opentelemetry/instrumentation-mysql2
@ckeditor/ckeditor5-link phin @stylistic/eslint-plugin toformat framesync buffer-fill javascript-stringify
@ckeditor/ckeditor5-list @graphql-tools/optimize @formatjs/fast-memoize @inquirer/checkbox jsc-safe-url
prosemirror-dropcursor embla-carousel-react @tiptap/extension-text @commitlint/ensure prosemirror-tables
@esbuild/win32-x64 is-absolute find-my-way html-void-elements @tiptap/extension-document @tanstack/virtual-core
@ckeditor/ckeditor5-heading @graphql-tools/graphql-tag-pluck prosemirror-gapcursor path-dirname https
@jsonjoy.com/util jssha builtin-status-codes consolidate rehype-stringify react-player @sinonjs/samsam
@radix-ui/react-navigation-menu xmldom postcss-custom-media map-stream async-exit-hook
@babel/helper-define-polyfill-provider @react-stately/collections sync-request @codemirror/lint @lezer/common
humanize-ms level @ckeditor/ckeditor5-image linkifyjs @algolia/client-search eslint-plugin-html @wdio/types stream
@octokit/plugin-retry @types/escodegen into-stream c12 mermaid memory-pager pause @react-aria/overlays
micromark-extension-gfm-tagfilter @vitejs/plugin-basic-ssl jmespath gaze @semantic-release/changelog
google-libphonenumber hls.js crowd-pulse-web-ui rc-picker @prisma/debug @google-cloud/common hookable
@commitlint/message jsrsasign babel-plugin-module-resolver serialport @react-native-community/cli-tools tree-dump
parchment rc-steps dottie @google-cloud/logging @ckeditor/ckeditor5-table @scure/bip32 cropperjs load-script
i18next-http-backend @babel/plugin-syntax-export-namespace-from di @react-native-community/cli @sigstore/core
init-package-json co-body babel-plugin-transform-es2015-destructuring is-root @types/cookie-parser safe-json-stringify
babel-plugin-syntax-jsx @openzeppelin/contracts vite-plugin-svgr cronstrue @types/bn.js is-network-error
react-native-web walk topojson-client webcrypto-core kareem micro react-syntax-highlighter @ckeditor/ckeditor5-indent
conventional-changelog-eslint check-types @opentelemetry/instrumentation-hapi fbjs-css-vars
@ckeditor/ckeditor5-block-quote @tufjs/models eslint-plugin-es @ckeditor/ckeditor5-autoformat @vitejs/plugin-react-swc
javascript-natural-sort optimism custom-event refractor turbo-linux-64 @types/d3-path usehooks-ts @types/http-proxy
@tanstack/table-core @scure/base sockjs-client @commitlint/rules @radix-ui/number teanager cz-conventional-changelog
@googlemaps/js-api-loader qjobs websocket treeverse coa @rollup/rollup-win32-x64-msvc cls-hooked es6-promisify
npm-registry-fetch @google-cloud/pubsub dnd-core msgpackr-extract tweetnacl-util lodash.isempty acertea react-smooth
lodash.set rylie babel-plugin-transform-async-to-generator @opentelemetry/exporter-trace-otlp-proto @fast-csv/parse
@sqltools/formatter @kwsites/file-exists propagate goober @types/readable-stream anakjalanan @sigstore/verify
@dnd-kit/modifiers animate.css ts-node-dev text-segmentation @types/d3 @microsoft/api-extractor
@opentelemetry/instrumentation-connect node-watch babel-plugin-transform-es2015-parameters subarg @ljharb/through
@ckeditor/ckeditor5-editor-classic @firebase/auth console.table @ngtools/webpack @types/istanbul-lib-report
grapheme-splitter @types/cookie-session @storybook/addons @pnpm/network.ca-file rambda hyperdyperid
@storybook/builder-vite @ckeditor/ckeditor5-paste-from-office webpackbar xregexp pvutils devalue ultron relay-runtime
@ngx-translate/core conventional-changelog-atom @tiptap/react harmony-reflect railroad-diagrams tarn
@jsonjoy.com/json-pack react-spring @hapi/bourne rc-mentions @fast-csv/format @radix-ui/react-hover-card
@socket.io/component-emitter css-in-js-utils @actions/exec typedarray.prototype.slice @types/stack-utils
conventional-changelog-jquery karma-coverage @fortawesome/fontawesome-common-types conventional-changelog-jshint
fastify-plugin conventional-changelog-ember conventional-changelog-codemirror conventional-changelog-express
@commitlint/is-ignored blob-util @vue/babel-plugin-jsx @react-stately/toggle bintrees extract-files glob-promise
@ckeditor/ckeditor5-core lodash.omit exec-sh convert-hrtime @volar/language-core recharts-scale parse-git-config
emojilib xml-crypto secure-compare jshint is-unc-path @humanfs/node @humanfs/core nitroteh gulp-sourcemaps
@radix-ui/react-separator tiny-inflate @react-types/button stream-to-array canvg typanion @juggle/resize-observer
unquote wkx @rollup/plugin-alias @fortawesome/free-brands-svg-icons @hapi/boom @storybook/core-webpack
@graphql-tools/executor @nestjs/cli loglevel-plugin-prefix next-auth p-throttle @formatjs/icu-skeleton-parser lowlight
humanize-duration discord-api-types popmotion @pnpm/config.env-replace cross-inspect babel-traverse unicode-trie
parse-link-header unfetch randomstring zx get-own-enumerable-property-symbols notistack
babel-plugin-transform-es2015-spread @types/range-parser mkdirp-classic globjoin @commitlint/execute-rule
@tiptap/extension-list-item @sentry-internal/browser-utils @commitlint/resolve-extends @lit/reactive-element
babel-plugin-transform-es2015-classes @algolia/client-common get-port-please dom-serialize string.prototype.padend
@monaco-editor/react @ethersproject/abstract-provider seq-queue prosemirror-markdown nanospinner
string-natural-compare @mdx-js/mdx apexcharts walkdir @isaacs/ttlcache @ckeditor/ckeditor5-ui @volar/typescript
turndown eol platform keccak @graphql-tools/executor-http @kwsites/promise-deferred @react-native/babel-preset
parse-conflict-json find-up-simple tinymce portscanner utf8 @graphql-tools/batch-execute @tweenjs/tween.js
@eslint/core mpath @urql/core mdast-util-mdx simple-plist @react-native-community/cli-platform-ios
@ckeditor/ckeditor5-media-embed babel-plugin-transform-es2015-arrow-functions multistream @solana/spl-token
rehype-parse @ethersproject/transactions @aws-sdk/client-sns array.prototype.reduce is-electron @types/retry
@react-navigation/native-stack @tiptap/extension-bold @graphql-tools/import @graphql-codegen/typed-document-node
@types/whatwg-url omggif @react-navigation/bottom-tabs babel-plugin-transform-typescript-metadata browser-or-node
babel-plugin-transform-es2015-block-scoping @react-native/codegen @tiptap/extension-horizontal-rule redis-commands
jsondiffpatch grunt-cli byte-size hey-listen event-lite d3-voronoi @react-aria/button ps-tree
@phenomnomnominal/tsquery @firebase/database-compat gulp-sass connect-redis @rushstack/ts-command-line @slack/types
@types/estree-jsx @prisma/instrumentation @azure/core-http-compat @yarnpkg/fslib es6-set @vue/language-core
sort-object-keys babel-plugin-transform-es2015-template-literals @nestjs/typeorm @types/d3-ease node-mocks-http
@types/doctrine @expo/vector-icons objectorarray eslint-config-turbo filename-reserved-regex
babel-plugin-transform-es2015-shorthand-properties parse-headers @tiptap/extension-history lodash.isobject
deepmerge-ts js-md4 @tiptap/extension-heading swagger-parser @koa/cors detect-port-alt plur babel-preset-react
lazy-cache @stripe/react-stripe-js babel-code-frame @inquirer/password @napi-rs/wasm-runtime @firebase/firestore
@parcel/watcher-linux-x64-glibc prosemirror-schema-basic @tiptap/extension-bullet-list promise-call-limit mem-fs
@cucumber/cucumber @img/sharp-libvips-linux-x64 @sentry-internal/replay @react-types/overlays strip-comments
babel-plugin-transform-es2015-unicode-regex lowdb postcss-selector-not @angular-eslint/eslint-plugin muggle-string
@tiptap/extension-italic rc-image react-hotkeys-hook @graphql-codegen/client-preset
babel-plugin-transform-es2015-function-name @types/google.maps eslint-plugin-sonarjs @types/d3-selection pbf
replace-in-file cpu-features postcss-custom-selectors tempfile flagged-respawn @ethersproject/constants
babel-plugin-transform-es2015-sticky-regex @ckeditor/ckeditor5-upload @fastify/error lodash.union
babel-plugin-transform-es2015-for-of @tiptap/extension-ordered-list xhr2 @aws-sdk/client-cognito-identity-provider
parse5-parser-stream babel-plugin-transform-es2015-computed-properties eslint-plugin-playwright postgres-range
@mui/styles array-timsort mississippi @open-draft/deferred-promise vscode-languageclient parse-github-url
@react-stately/overlays crelt @types/parse-json scroll-into-view-if-needed @datadog/pprof node-rsa json2mq from
babel-plugin-transform-es2015-literals @rollup/rollup-darwin-arm64 flush-write-stream gulp-cli stream-json
@rollup/plugin-inject ext babel-plugin-transform-es2015-object-super is-url-superb capture-stack-trace parse-srcset
encoding-sniffer @apollo/server fined lru-memoizer ag-grid-community @zkochan/js-yaml hast-util-to-jsx-runtime
to-arraybuffer @vanilla-extract/css stream-transform @salesforce/sf-plugins-core
babel-plugin-transform-es2015-block-scoped-functions app-module-path @storybook/client-logger
postcss-opacity-percentage @codemirror/lang-javascript @biomejs/biome eslint-plugin-jsonc @tiptap/extension-hard-break
oidc-token-hash camelize promise-all-reject-late babel-plugin-check-es2015-constants postcss-pseudo-class-any-link
yazl decompress-targz worker-farm @slack/logger babel-plugin-import @mapbox/point-geometry
@types/hoist-non-react-statics lodash.assign video.js @types/pako @types/d3-timer to-buffer @npmcli/name-from-folder
sha1 @commitlint/config-validator resolve-pkg @wry/context @nx/workspace ace-builds @vitest/mocker vaul
find-babel-config @angular-eslint/eslint-plugin-template just-diff-apply @aws-sdk/client-cloudformation
@tufjs/canonical-json postcss-focus-visible @aws-sdk/client-sfn @commitlint/to-lines react-tabs ember-cli-htmlbars
eslint-plugin-yml vee-validate uniqid systemjs json-stringify-nice @tiptap/extension-placeholder node-modules-regexp
@nx/nx-linux-x64-gnu @jsonjoy.com/base64 @tiptap/extension-underline babel-preset-stage-1 postcss-font-variant
pbplus-member-sdk @firebase/auth-interop-types @prisma/engines @opentelemetry/instrumentation-fs @vercel/nft
aws-lambda p-event postcss-attribute-case-insensitive postcss-color-hex-alpha direction css-select-base-adapter
babel-plugin-transform-es2015-typeof-symbol eslint-import-resolver-webpack normalize-wheel expo-constants tdigest
postcss-dir-pseudo-class verum-cli @redis/client uniq @aws-sdk/client-kms periscopic @types/methods
@prisma/get-platform @tiptap/extension-dropcursor escope @types/statuses babel-preset-stage-3 store2 rlp
passport-oauth2 @tiptap/extension-strike ndjson postcss-focus-within find-node-modules postcss-replace-overflow-wrap
@types/bunyan @hapi/hapi @radix-ui/react-context-menu coveralls @types/pg-pool pkginfo fast-json-patch css-has-pseudo
workbox-build scule value-or-promise is-base64 @prisma/generator-helper postcss-page-break lighthouse css-blank-pseudo
eslint-plugin-react-native-globals @ethersproject/keccak256 postcss-color-rebeccapurple @turf/boolean-point-in-polygon
react-responsive @datadog/native-iast-rewriter libmime stylus-loader @turf/bearing yeoman-environment juice
@volar/source-map env-cmd @babel/standalone @storybook/react-vite eslint-plugin-mocha find-replace
micromark-extension-mdxjs lodash.map decompress-unzip inquirer-checkbox-plus-prompt bull json-loader
@vitejs/plugin-vue-jsx strong-log-transformer @nx/eslint @angular-eslint/template-parser @vue/eslint-config-typescript
toposort-class nuxt @mapbox/unitbezier @turf/area mem-fs-editor prettier-plugin-packagejson @firebase/messaging
chevrotain css-box-model enquire.js potpack cytoscape postcss-color-functional-notation array-find-index
@opentelemetry/instrumentation-grpc retry-as-promised @parcel/plugin @esbuild/aix-ppc64 discontinuous-range
@tiptap/extension-bubble-menu @firebase/firestore-types password-prompt ext-name jest-extended point-in-polygon
rollup-plugin-dts postcss-values-parser browser-sync @swc-node/register dns-equal @internationalized/number yjs
perfect-debounce postcss-media-minmax babel-plugin-syntax-async-functions postcss-logical hermes-profile-transformer
cssdb vue-style-loader pdfkit jsdoc vscode-nls hook-std parallel-transform named-placeholders @commitlint/top-level
fontkit @types/normalize-package-data @storybook/react-docgen-typescript-plugin @esbuild/darwin-x64 @ethereumjs/tx
postcss-image-set-function @next/bundle-analyzer @react-spring/core @ckeditor/ckeditor5-cloud-services react-aria
blessed uglify-to-browserify async-listen workbox-core smob @ethersproject/networks postcss-gap-properties
postcss-place postcss-overflow-shorthand @ckeditor/ckeditor5-utils postcss-lab-function crc @tiptap/extension-code
postcss-double-position-gradients shx css-prefers-color-scheme babel-plugin-transform-es2015-duplicate-keys primeicons
json-schema-to-ts @prisma/fetch-engine unbzip2-stream bullmq xmlbuilder2 watch jest-junit defined
@datadog/native-appsec @ckeditor/ckeditor5-font d3-collection invert-kv eslint-plugin-jest-dom @ethersproject/strings
postcss-initial pino-http @radix-ui/react-toggle @opentelemetry/redis-common @webpack-cli/serve qrcode.react
@types/koa cachedir tiny-async-pool babel-plugin-transform-strict-mode eslint-plugin-markdown @ethersproject/hash
@codemirror/search openapi-typescript wordwrapjs selenium-webdriver @ant-design/react-slick @ethersproject/units
@graphql-tools/executor-graphql-ws dexie log workbox-routing style-value-types lodash.uniqby
@tiptap/extension-blockquote @sentry/opentelemetry @types/stylis @ethersproject/properties pg-numeric
css-to-react-native react-resizable-panels tcp-port-used @types/jasmine @react-native/dev-middleware rc-input
buildcheck @types/webpack-env right-align @react-native/assets-registry @opentelemetry/instrumentation-amqplib
@react-native/js-polyfills @pnpm/types @rushstack/terminal @angular-devkit/build-webpack zrender @types/papaparse
@swc/cli rc-textarea @tiptap/extension-text-style geojson-vt jest-canvas-mock ent workbox-strategies
@tiptap/extension-gapcursor @tiptap/extension-code-block react-query omit.js pprof-format @types/js-cookie octokit
hot-shots @types/diff unicode-properties shellwords p-map-series ahooks @types/html-minifier-terser cwd clean-regexp
promzard mquery parse-cache-control rc-virtual-list workbox-precaching babel-plugin-transform-es2015-modules-umd
esbuild-loader p-pipe glob-stream abitype conventional-commit-types leveldown lib0 graphql-scalars speakingurl
@algolia/requester-node-http @ckeditor/ckeditor5-alignment @types/d3-time-format sort-keys-length
@react-navigation/stack node-jose table-layout @mapbox/tiny-sdf iferr preferred-pm uid2 read-chunk time-span
stack-generator stream-each babel-plugin-transform-es2015-modules-amd markdown-it-anchor encoding-japanese detect-file
find-file-up @datadog/native-metrics cyclist koa-logger jss growl @types/jsonfile email-validator
@opentelemetry/instrumentation-generic-pool sanitize.css @alifd/next parse5-html-rewriting-stream vue-hot-reload-api
eslint-rule-composer @turf/point-to-line-distance capture-exit @datadog/native-iast-taint-tracking
@react-native/gradle-plugin sequelize-pool karma-jasmine-html-reporter @zip.js/zip.js @metamask/utils wmf
@firebase/app-check-interop-types @isaacs/string-locale-compare @actions/io uncrypto dotenv-flow
@tiptap/extension-image @react-types/checkbox eslint-plugin-import-x stream-chain @types/d3-scale-chromatic
@one-ini/wasm @algolia/requester-browser-xhr @opentelemetry/auto-instrumentations-node @types/three p-wait-for
unstorage @ckeditor/ckeditor5-engine growly vue-class-component @redocly/openapi-core @mapbox/vector-tile @expo/config
cookie-es @firebase/storage @effect/schema truncate-utf8-bytes eslint-plugin-es-x workbox-expiration strip-literal
@supabase/supabase-js workbox-window sinon-chai @firebase/functions react-quill import-cwd
@graphql-tools/apollo-engine-loader check-disk-space @ethersproject/logger utf8-byte-length tcomb meros
@radix-ui/react-toggle-group react-tooltip router detect-browser babel-preset-fbjs expo-status-bar parse5-sax-parser
@react-stately/list babel-plugin-syntax-object-rest-spread @types/aria-query @ethersproject/wallet syntax-error
@ant-design/cssinjs workbox-cacheable-response signedsource eslint-plugin-tailwindcss git-log-parser rfc4648
@types/xml2js parseuri soap micromark-extension-mdx-jsx @datadog/browser-rum os-name @panva/hkdf posthtml ow ts-md5
amdefine yoctocolors prettier-eslint dc-polyfill @prisma/engines-version geckodriver @react-native/virtualized-lists
load-tsconfig primeng @inquirer/rawlist babel-plugin-transform-es2015-modules-systemjs nice-napi react-onclickoutside
@esbuild/win32-arm64 rarerteat typed-assert vscode-json-languageservice multiparty redux-logger any-observable
@types/conventional-commits-parser @react-native-community/cli-server-api node-cleanup
@trivago/prettier-plugin-sort-imports wonka ssh2-sftp-client getopts @langchain/core decompress-tar strip-dirs gm
run-queue @storybook/channels libnpmpublish eventsource-parser happy-dom @mui/base @ckeditor/ckeditor5-undo solc
es-aggregate-error @types/argparse @img/sharp-linuxmusl-x64 eslint-import-resolver-alias @bundled-es-modules/statuses
redux-mock-store string-env-interpolation properties-reader @opentelemetry/sql-common child-process-promise neverthrow
react-hot-loader svg-pathdata @microsoft/tsdoc-config @kubernetes/client-node lexical workbox-background-sync
cssfilter workbox-range-requests @react-spring/shared langchain http-status workbox-navigation-preload
require-relative element-resize-detector @nestjs/schedule lodash.chunk pdfmake konva workbox-google-analytics
uglifyjs-webpack-plugin @remix-run/node tehtehteh @mantine/hooks github-username is-path-in-cwd @whatwg-node/events
@aws-sdk/client-eventbridge object.defaults workbox-streams ckeditor5 @firebase/analytics koa-body recompose
@types/yauzl estree-util-visit @react-aria/label gulplog to-readable-stream parse-gitignore rc-overflow
@react-native/metro-babel-transformer @firebase/installations workbox-broadcast-update decompress-tarbz2 p-memoize
browser-resolve node-plop sitemap @react-spring/animated url-pattern parseqs @lukeed/uuid tlds @module-federation/sdk
@cloudflare/kv-asset-handler strip-bom-string @types/md5 fontfaceobserver @kurkle/color remedial word d3-sankey
babel-helper-replace-supers express-fileupload json-schema-to-typescript friendly-errors-webpack-plugin
@react-spring/types color2k stylelint-config-recommended-scss web-namespaces enzyme-shallow-equal expo-splash-screen
@yarnpkg/libzip url-to-options @turf/clone abstract-logging babel-helper-define-map @codemirror/lang-json csv-generate
@dnd-kit/accessibility babel-helper-regex pad-right @react-native/community-cli-plugin @rollup/rollup-darwin-x64
istextorbinary @storybook/node-logger murmurhash-js draft-js app-root-dir @npmcli/metavuln-calculator
babel-helper-hoist-variables tlhunter-sorted-set radix3 @fullcalendar/daygrid sorted-array-functions multihashes
aws-amplify read-package-up is-decimal @ethersproject/signing-key @react-stately/tree @fontsource/roboto
postcss-env-function @react-native/debugger-frontend es6-shim sql-formatter @graphql-tools/git-loader
babel-helper-call-delegate dijkstrajs vue-property-decorator to-array babel-helper-function-name png-js
react-native-device-info @graphql-tools/github-loader is-ip is-alphabetical @expo/spawn-async @ethereumjs/common
@tybys/wasm-util @parcel/watcher-linux-x64-musl kva-email-service @aws-sdk/client-ses @turf/length
react-infinite-scroll-component react-spinners @aws-cdk/cloud-assembly-schema @types/webidl-conversions rc-segmented
koalas @graphql-tools/documents object-treeify @ckeditor/ckeditor5-adapter-ckfinder rate-limiter-flexible case
set-immediate-shim is-object eslint-plugin-ft-flow tty-table @react-aria/selection body-scroll-lock
@opentelemetry/instrumentation-dataloader scrypt-js @mantine/core workbox-sw glogg @radix-ui/react-aspect-ratio
@capacitor/core cloneable-readable @opentelemetry/instrumentation-undici oas-validator nerf-dart @esbuild/linux-arm
encoding-down @firebase/auth-types re-resizable @graphql-codegen/gql-tag-operations @walletconnect/types
react-calendar fetch-retry is-alphanumerical ts-mixer @use-gesture/react @es-joy/jsdoccomment @types/eslint-scope
compute-scroll-into-view @angular/platform-server @turf/centroid @firebase/performance react-grid-layout
@esbuild/linux-ia32 long-timeout @graphql-tools/executor-legacy-ws smol-toml generic-names @inquirer/editor
web3-eve-cli @esbuild/win32-ia32 ng-packagr es6-weak-map @types/async-retry ol @types/google-protobuf is-valid-path
spawn-sync @types/q micromark-extension-mdx-expression round-number-cli ksni-technical-test dotenv-webpack
react-random-number-generator @esbuild/sunos-x64 @storybook/preset-react-webpack drizzle-orm @esbuild/netbsd-x64
@types/hammerjs @aws-sdk/middleware-endpoint-discovery getos @contentful/rich-text-types slide @firebase/remote-config
@polymer/polymer properties @esbuild/linux-s390x react-virtualized hast-util-from-parse5 @esbuild/openbsd-x64
@esbuild/linux-ppc64 jasmine is-hexadecimal @bundled-es-modules/cookie http-terminator @esbuild/freebsd-x64
@storybook/types @esbuild/linux-riscv64 futoin-hkdf mochawesome @types/sinon @esbuild/linux-mips64el
@esbuild/android-arm64 @esbuild/android-x64 @esbuild/freebsd-arm64 slashes orderedmap change-case-all react-cookie
babel-helper-get-function-arity koa-send js-md5 @sentry/cli-linux-x64 @backstage/backend-plugin-api hono
fs-exists-sync @fullcalendar/core ssh2-streams @radix-ui/colors @opentelemetry/otlp-grpc-exporter-base ai httpreq
@babel/plugin-transform-regexp-modifiers chainsaw postcss-cli systeminformation @nrwl/workspace
@ckeditor/ckeditor5-easy-image @react-aria/textfield strip-ansi-cjs semver-truncate fast-text-encoding
@zxing/text-encoding response-iterator watchify ant-design-vue convict btuyen-btn-events boarding_pass_mint vinyl-file
@types/prismjs web-worker webpack-log mocha-junit-reporter cbor @react-aria/menu os-filter-obj git-hooks-list gulp-if
sparkles libnpmaccess @octokit/webhooks @sentry/nextjs ordered-binary @react-aria/listbox rehackt @react-stately/radio
@react-aria/dialog spawndamnit @anthropic-ai/sdk @ckeditor/ckeditor5-ckfinder winston-daily-rotate-file
json-stringify-pretty-compact acorn-loose bitcoinjs-lib @types/pluralize seed-random @ngx-translate/http-loader
crossws babel-plugin-transform-runtime @trpc/server @microsoft/api-extractor-model tryer stacktrace-gps
lodash.castarray ionicons @exodus/schemasafe @mapbox/jsonlint-lines-primitives lodash.foreach use-latest vt-pbf
@csstools/postcss-text-decoration-shorthand @angular/localize @types/ejs @sentry/tracing number-extrarandom-cli
match-sorter markdown-extensions embla-carousel @types/d3-zoom @ngrx/store server-only csv-writer module-alias
@datadog/sketches-js @types/d3-format react-stately js-sha512 unenv @img/sharp-libvips-linuxmusl-x64 string-convert
@react-native/babel-plugin-codegen unimport babel-plugin-add-module-exports @manypkg/find-root @ardatan/sync-fetch
@antfu/install-pkg js-string-escape @types/scheduler babel-plugin-syntax-class-properties
@opentelemetry/instrumentation-lru-memoizer mdast-util-definitions remove-trailing-spaces @tiptap/suggestion
@vueuse/metadata human-id package-manager-detector skin-tone @module-federation/runtime @types/bluebird
postcss-sorting js2xmlparser babel-plugin-transform-exponentiation-operator protocol-buffers-schema merge-options
gulp-uglify expo-font rc9 express-rate-limit flux crypto-randomuuid redux-actions validate.io-function jwk-to-pem
@wdio/utils @storybook/core-common svg.select.js @types/styled-system xstate @swc-node/core lodash.keys reactcss
@types/d3-transition @react-native-community/cli-debugger-ui listhen webrtc-adapter is-type-of slate-history
@nuxtjs/opencollective css-mediaquery @vue/eslint-config-prettier blueimp-md5 select2 hast-util-to-estree
make-event-props reactflow new-github-release-url hoopy tv4 simple-update-notifier @adraffy/ens-normalize
@chromatic-com/storybook @types/chrome parents @datadog/browser-core @react-spring/rafz short-unique-id
@babel/regjsgen gunzip-maybe yeast @turf/circle vite-plugin-checker @graphql-tools/prisma-loader @inquirer/expand
bip32 @vitest/ui @react-native-community/cli-config @discordjs/collection @parcel/utils
prettier-plugin-organize-imports glob-watcher @ckeditor/ckeditor5-select-all @emnapi/core @azure/keyvault-keys
rollup-plugin-node-polyfills @react-aria/checkbox nano-css web3-eth-abi @sec-ant/readable-stream pidusage
dependency-tree unicode-emoji-modifier-base babel-plugin-const-enum precinct memoizerific dtrace-provider
@cucumber/cucumber-expressions xxhash-wasm classcat micromark-extension-mdx-md allure-js-commons
@storybook/react-webpack5 @changesets/get-release-plan compression-webpack-plugin @turf/bbox-polygon
unist-util-remove-position semaphore uncontrollable node-nats-streaming @react-stately/menu chalk-animation valibot
@open-draft/logger @walletconnect/utils component-type remeda @types/d3-dsv ext-list weak-lru-cache unist-builder
macos-release kuler @sentry/babel-plugin-component-annotate contentful hast-util-raw dfa is-property
@cosmjs/proto-signing @types/markdown-it async-done @swc-node/sourcemap-support windows-release @sinonjs/text-encoding
prosemirror-menu datadog-metrics @lit-labs/ssr-dom-shim @react-native-community/netinfo micromark-extension-mdxjs-esm
root-check rc-animate @fastify/static rgbcolor docker-compose @tiptap/extension-floating-menu
eslint-plugin-deprecation vite-plugin-inspect mjml pusher-js bonjour proxyquire material-colors
@react-native-community/cli-types @xstate/fsm babel-plugin-transform-export-extensions sugarss
find-yarn-workspace-root2 style-mod expo-file-system @lexical/react jquery-ui @changesets/git @changesets/read
@pnpm/error @rc-component/trigger prism-react-renderer gitconfiglocal @turf/destination array-differ blakejs
@codemirror/theme-one-dark @csstools/postcss-cascade-layers known-css-properties prosemirror-collab rtl-detect
unist-util-position-from-estree @dual-bundle/import-meta-resolve lodash.deburr @nuxt/schema is-nan libqp dom-walk
@cosmjs/stargate @wry/caches editions now-and-later @rollup/rollup-linux-arm64-gnu native-duplexpair
@ckeditor/ckeditor5-widget depcheck libsodium @react-types/menu computeds node-environment-flags redlock which-pm
postcss-less postcss-html thunkify qr.js markdown-it-emoji @types/connect-history-api-fallback spark-md5 apollo-link
tsc-alias tsyringe @aws-sdk/util-utf8-browser envify use-latest-callback @uiw/react-codemirror node-ipc min-document
isbot iron-webcrypto micromark-factory-mdx-expression @octokit/auth-app i18next-fs-backend svg.js reserved-words
rtl-css-js @aws-sdk/middleware-signing ftp sha3 react-virtuoso dogapi @types/eslint__js object.omit require-dir
@shikijs/core swagger-client titleize clear-module eslint-plugin-compat @sentry/bundler-plugin-core
@octokit/auth-oauth-device stacktracey libbase64 eslint-plugin-tsdoc webdriver keytar graphql-tools
@react-navigation/core @oclif/plugin-not-found iterall is-subdir @module-federation/enhanced js-sdsl
@peculiar/json-schema requireg @ethereumjs/util @turf/line-intersect rrweb jsbarcode stat-mode @aws-sdk/endpoint-cache
autosize eta js-tiktoken globule http-link-header @nx/jest promise.allsettled highcharts better-path-resolve scuid
csrf resolve-global @react-google-maps/api @rollup/rollup-linux-arm64-musl @redis/json @react-stately/combobox
buffer-indexof-polyfill index-to-position parse-svg-path react-highlight-words lottie-react @cucumber/html-formatter
resolve-pathname @ai-sdk/provider @react-stately/checkbox @nestjs/mongoose hast-util-from-html babelify date-now
@types/lodash.debounce treeify @react-aria/switch thread-loader as-table hyperlinker @react-stately/datepicker
estree-util-to-js currently-unhandled stylelint-prettier metro-react-native-babel-preset arraybuffer.slice
@react-aria/radio @wdio/config @stoplight/json @nestjs/terminus @wdio/reporter postman-request
@tiptap/extension-highlight @turf/along executable liquidjs reftools micromark-util-events-to-acorn pdf-parse md5-file
serve env-ci ts-deepmerge swc-loader scmp @ai-sdk/provider-utils @nx/nx-linux-x64-musl @salesforce/core
react-router-redux @webpack-cli/info @types/d3-drag @changesets/config @wdio/protocols @npmcli/promise-spawn
eslint-config-standard-jsx gulp-concat @ethersproject/web @mdi/font react-leaflet @commander-js/extra-typings
@react-stately/tabs immutability-helper vinyl-sourcemaps-apply babel-plugin-transform-decorators imagemin
react-side-effect oas-resolver csscolorparser @kamilkisiela/fast-url-parser asynciterator.prototype workbox-recipes
micromark-extension-frontmatter babel-helper-remap-async-to-generator del-cli @mapbox/whoots-js gonzales-pe rc-trigger
isomorphic-dompurify react-feather @babel/plugin-syntax-export-default-from @turf/rhumb-bearing typed-query-selector
expo-modules-core @langchain/openai victory-vendor express-http-proxy keycloak-js write-json-file react-focus-lock
markdown-it-container exenv mark.js @storybook/addon-onboarding @firebase/app-compat @react-types/grid @intlify/shared
merge-refs babel-messages @trpc/client spawn-error-forwarder path-match extendable-error indexes-of
react-resize-detector require-package-name @redis/search @jimp/utils bootstrap-icons @types/tinycolor2 postcss-url
@lexical/utils heap-js @algolia/client-analytics file-system-cache userhome @google-cloud/precise-date @sendgrid/mail
string-format @casl/ability num2fraction is-function @types/file-saver @turf/nearest-point-on-line ansicolors gh-pages
fetch-cookie stringstream xxhashjs bin-check @turf/projection @angular-eslint/bundled-angular-compiler
@algolia/cache-common await-to-js @types/compression lodash.clonedeepwith ansis native-promise-only pony-cause
@react-types/select @types/cross-spawn web3-core @types/web-bluetooth @opentelemetry/instrumentation-kafkajs fault
html-to-image walk-sync @webpack-cli/configtest @turf/intersect jayson @npmcli/query mapbox-gl stackblur-canvas
passport-http postcss-browser-comments rx-lite-aggregates @tiptap/extension-text-align detective hawk ag-grid-react
@ethersproject/rlp progress-stream babel-plugin-syntax-exponentiation-operator @types/d3-hierarchy @nestjs/websockets
style-inject @cosmjs/encoding @react-aria/datepicker use-composed-ref @ckeditor/ckeditor5-horizontal-line
@remix-run/server-runtime @babel/runtime-corejs2 use-deep-compare-effect eslint-plugin-regexp dagre ansi
react-native-modal @turf/buffer rollup-plugin-copy @msgpackr-extract/msgpackr-extract-linux-x64 react-ace
wildcard-match generate-object-property validate.js dot @react-aria/link uid-safe read-only-stream is-invalid-path
hast-util-to-text @types/sanitize-html @cosmjs/amino fd-package-json @fullcalendar/interaction posthtml-parser
openapi-sampler @cucumber/tag-expressions csv-parser @react-stately/select @firebase/storage-types
enzyme-adapter-react-16 js-levenshtein @types/d3-axis unload @changesets/logger gulp-clean-css fast-json-parse
@radix-ui/react-menubar html-url-attributes @types/ssh2 tailwind-variants @ant-design/icons-svg
@react-navigation/elements applicationinsights is64bit system-architecture node-xlsx pug-error
@types/react-test-renderer @react-stately/form babel-plugin-syntax-decorators @types/big.js
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
"""
