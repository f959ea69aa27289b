"""Packages of npm that people start by name rather than depend on; written for this project."""

NAMES = """
create-vite create-react-app create-next-app create-nuxt-app create-svelte create-astro create-vue create-remix
create-expo-app create-expo create-t3-app create-turbo create-docusaurus create-nx-workspace create-electron-app
create-payload-app create-strapi-app create-strapi create-solid create-qwik create-hono create-cloudflare
create-medusa-app create-rsbuild create-rspack create-tauri-app create-typescript-app create-video create-redwood-app
create-sanity create-convex create-mastra create-eth create-slidev create-jest create-playwright create-nuxt
create-adonisjs create-umi create-gatsby degit cowsay firebase-tools wrangler vercel netlify-cli netlify supabase
drizzle-kit drizzle-orm @sveltejs/kit astro nuxi nuxt @modelcontextprotocol/sdk @modelcontextprotocol/inspector
@modelcontextprotocol/server-filesystem @modelcontextprotocol/server-github @modelcontextprotocol/server-memory
@modelcontextprotocol/server-puppeteer @modelcontextprotocol/server-everything
@modelcontextprotocol/server-sequential-thinking @modelcontextprotocol/server-postgres
@modelcontextprotocol/server-brave-search @modelcontextprotocol/server-slack shadcn shadcn-ui electron-builder
electron-vite electron-forge @electron-forge/cli @expo/cli @expo/ngrok parcel unbuild serverless serverless-offline
apollo-server apollo-server-express kill-port npm-check-updates license-checker json-server localtunnel ngrok npx npm
yarn pnpm bun corepack node-gyp live-server lite-server browser-sync @google/gemini-cli @anthropic-ai/claude-code
@openai/codex opencode-ai @github/copilot @upstash/context7-mcp @playwright/mcp @playwright/cli @playwright/test
playwright playwright-core puppeteer-core puppeteer cypress cypress-axe lighthouse pa11y @lhci/cli @axe-core/cli knip
depcheck madge dependency-cruiser size-limit source-map-explorer webpack-bundle-analyzer npkill npm-run-all
npm-run-all2 sort-package-json syncpack lerna nx turbo @changesets/cli semantic-release release-it standard-version
commitizen cz-conventional-changelog conventional-changelog-cli @commitlint/cli @commitlint/config-conventional husky
lint-staged lefthook simple-git-hooks oxlint @biomejs/biome prettier eslint_d xo standard tsx ts-node tsup tsc-watch
tsc-alias tsconfig-paths swc @swc/cli @swc/core esbuild-register vite-node vite-plugin-pwa vite-tsconfig-paths
vite-plugin-svgr vite-plugin-dts @vitejs/plugin-react @vitejs/plugin-react-swc @vitejs/plugin-vue
@vitejs/plugin-basic-ssl @vitejs/plugin-legacy tailwindcss @tailwindcss/vite @tailwindcss/postcss @tailwindcss/cli
@tailwindcss/forms @tailwindcss/typography daisyui flowbite flowbite-react @nextui-org/react @heroui/react
@chakra-ui/react @mantine/core @mantine/hooks @headlessui/react @radix-ui/themes lucide-react react-icons
@heroicons/react framer-motion motion gsap lenis aos swiper embla-carousel embla-carousel-react sonner vaul cmdk
next-themes next-auth @auth/core @auth/prisma-adapter next-intl next-seo next-sitemap next-pwa contentlayer
@clerk/nextjs @clerk/clerk-react @supabase/supabase-js @supabase/ssr @supabase/auth-helpers-nextjs firebase
firebase-admin firebase-functions convex @prisma/client prisma typeorm sequelize sequelize-cli knex mikro-orm
@mikro-orm/core mongoose mongodb mysql mysql2 pg pg-promise postgres sqlite3 better-sqlite3 sql.js redis ioredis
@upstash/redis @vercel/postgres @vercel/kv @vercel/blob @vercel/analytics @planetscale/database
@neondatabase/serverless @libsql/client bullmq bull agenda node-cron cron nodemailer resend @react-email/components
react-email @sendgrid/mail twilio stripe @stripe/stripe-js @stripe/react-stripe-js paypal-rest-sdk
@paypal/react-paypal-js socket.io socket.io-client ws @trpc/server @trpc/client @trpc/react-query @trpc/next
@tanstack/react-query @tanstack/react-table @tanstack/react-router @tanstack/router @tanstack/react-virtual
@tanstack/react-form zustand jotai recoil valtio mobx mobx-react-lite xstate @xstate/react effect fp-ts remeda
react-hook-form @hookform/resolvers formik yup zod valibot arktype ajv-cli superstruct io-ts class-validator
class-transformer reflect-metadata tsyringe inversify typedi routing-controllers express-validator express-session
express-rate-limit express-async-handler express-async-errors express-fileupload connect-mongo connect-redis
cookie-session csurf helmet hpp compression morgan winston winston-daily-rotate-file pino pino-http pino-pretty
passport passport-local passport-jwt passport-google-oauth20 passport-github2 bcrypt bcryptjs argon2 jsonwebtoken jose
fastify @fastify/cors @fastify/static @fastify/jwt @fastify/swagger @fastify/cookie @fastify/multipart @fastify/helmet
hono @hono/node-server @hono/zod-validator elysia koa koa-router @koa/router koa-bodyparser @hapi/hapi @nestjs/cli
@nestjs/core @nestjs/common @nestjs/platform-express @nestjs/typeorm @nestjs/mongoose @nestjs/config @nestjs/jwt
@nestjs/passport @nestjs/swagger @nestjs/testing @nestjs/schematics @adonisjs/core @feathersjs/feathers @loopback/cli
strapi @strapi/strapi payload @keystone-6/core directus n8n node-red ghost-cli @sanity/cli @sanity/client sanity
contentful contentful-cli @storyblok/react gatsby gatsby-cli @gatsbyjs/reach-router @11ty/eleventy vitepress vuepress
docusaurus @docusaurus/core @docusaurus/preset-classic nextra hexo-cli hugo-bin @slidev/cli reveal.js
@marp-team/marp-cli mermaid @mermaid-js/mermaid-cli @openapitools/openapi-generator-cli openapi-typescript orval
swagger-ui-express swagger-jsdoc @redocly/cli @stoplight/spectral-cli @stoplight/prism-cli newman postman-collection
graphql graphql-yoga @graphql-codegen/cli @graphql-codegen/client-preset @apollo/client @apollo/server urql msw nock
supertest sinon chai mocha nyc c8 ava tape uvu vitest @vitest/ui @vitest/coverage-v8 @vitest/coverage-istanbul jsdom
happy-dom @testing-library/react @testing-library/jest-dom @testing-library/user-event @testing-library/vue jest
ts-jest jest-environment-jsdom @types/jest babel-jest @stryker-mutator/core testcafe webdriverio @wdio/cli nightwatch
appium detox maestro storybook @storybook/react @storybook/react-vite @storybook/nextjs @storybook/addon-essentials
@storybook/cli chromatic react-native @react-native-community/cli react-native-cli expo expo-cli eas-cli
@react-navigation/native @react-navigation/stack @react-navigation/native-stack @react-navigation/bottom-tabs
react-native-reanimated react-native-gesture-handler react-native-screens react-native-safe-area-context
react-native-vector-icons @react-native-async-storage/async-storage nativewind react-native-paper expo-router
@ionic/cli @ionic/react @ionic/angular @capacitor/cli @capacitor/core @capacitor/android @capacitor/ios cordova
@tauri-apps/cli @tauri-apps/api electron electron-store electron-updater nw @neutralinojs/neu pm2 nodemon forever
serve http-server concurrently cross-env dotenv dotenv-cli env-cmd envalid convict rimraf del-cli shx shelljs zx execa
chalk ora inquirer prompts commander yargs meow oclif @oclif/core ink ink-testing-library blessed figlet boxen listr2
cli-table3 cli-progress p-limit p-queue p-map node-fetch undici axios got ky superagent needle cheerio puppeteer-extra
puppeteer-extra-plugin-stealth crawlee turndown marked markdown-it remark remark-gfm rehype react-markdown showdown
gray-matter pdf-lib pdfkit pdf-parse pdfjs-dist jspdf html2canvas html2pdf.js xlsx exceljs papaparse csv-parse
csv-parser csv-stringify fast-csv mammoth docx sharp jimp canvas image-size multer formidable busboy aws-sdk aws-cdk
aws-cdk-lib @aws-sdk/client-s3 @aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb @aws-sdk/client-lambda
@aws-sdk/client-ses @aws-sdk/client-sqs @aws-sdk/client-sns @aws-sdk/s3-request-presigner @aws-amplify/cli aws-amplify
@aws-amplify/ui-react sst cdktf-cli cdk8s-cli pulumi @pulumi/pulumi @azure/storage-blob @azure/identity
azure-functions-core-tools @google-cloud/storage @google-cloud/firestore @google-cloud/functions-framework openai
@anthropic-ai/sdk @google/generative-ai @google/genai @mistralai/mistralai groq-sdk cohere-ai replicate ollama
langchain @langchain/core @langchain/openai @langchain/anthropic @langchain/community @langchain/langgraph llamaindex
ai @ai-sdk/openai @ai-sdk/anthropic @ai-sdk/react @ai-sdk/google @huggingface/inference @xenova/transformers
@huggingface/transformers chromadb @pinecone-database/pinecone @qdrant/js-client-rest weaviate-ts-client tiktoken
js-tiktoken onnxruntime-node @tensorflow/tfjs @tensorflow/tfjs-node brain.js natural compromise three @types/three
@react-three/fiber @react-three/drei @react-three/rapier babylonjs pixi.js phaser matter-js cannon-es p5 d3 d3-scale
chart.js react-chartjs-2 recharts echarts echarts-for-react apexcharts react-apexcharts highcharts
highcharts-react-official plotly.js react-plotly.js victory nivo @nivo/core @nivo/bar @visx/visx leaflet react-leaflet
mapbox-gl maplibre-gl react-map-gl @react-google-maps/api ol cesium deck.gl @deck.gl/core quill react-quill
@tiptap/react @tiptap/starter-kit slate slate-react lexical @lexical/react draft-js @monaco-editor/react monaco-editor
codemirror @uiw/react-codemirror ace-builds react-ace prismjs highlight.js shiki react-syntax-highlighter
@dnd-kit/core @dnd-kit/sortable react-dnd react-dnd-html5-backend react-beautiful-dnd @hello-pangea/dnd sortablejs
react-grid-layout react-virtualized react-window react-virtuoso react-table ag-grid-react ag-grid-community
@mui/material @mui/icons-material @mui/x-data-grid @mui/x-date-pickers @emotion/react @emotion/styled
styled-components antd @ant-design/icons bootstrap react-bootstrap reactstrap semantic-ui-react bulma primereact
primeng primevue vuetify quasar @quasar/cli element-plus naive-ui ant-design-vue @vueuse/core pinia vuex vue-router
vue vue-i18n @vue/cli @vue/test-utils unplugin-auto-import unplugin-vue-components svelte svelte-check
svelte-preprocess @sveltejs/adapter-auto @sveltejs/adapter-node @sveltejs/adapter-static @sveltejs/vite-plugin-svelte
solid-js @solidjs/router @solidjs/start @builder.io/qwik lit alpinejs htmx.org jquery jquery-ui lodash underscore
ramda rxjs moment moment-timezone dayjs date-fns date-fns-tz luxon uuid nanoid @paralleldrive/cuid2 ulid short-uuid
@angular/cli @angular/core @angular/material @angular/cdk @ngrx/store @ngrx/effects ngx-bootstrap hardhat
@nomicfoundation/hardhat-toolbox truffle ganache ethers web3 viem wagmi @rainbow-me/rainbowkit @solana/web3.js
@openzeppelin/contracts @coral-xyz/anchor solc solhint snarkjs circomlib husky-init plop hygen yo yeoman-generator
generator-code vsce @vscode/vsce ovsx @types/vscode vscode-languageclient vscode-languageserver web-ext browserslist
caniuse-lite update-browserslist-db autoprefixer postcss postcss-cli postcss-import cssnano sass sass-embedded less
stylus stylelint stylelint-config-standard purgecss html-minifier-terser terser uglify-js svgo imagemin rollup
rollup-plugin-visualizer @rollup/plugin-node-resolve @rollup/plugin-commonjs @rollup/plugin-typescript webpack
webpack-cli webpack-dev-server html-webpack-plugin copy-webpack-plugin mini-css-extract-plugin @rspack/core
@rspack/cli @rsbuild/core snowpack microbundle pkg nexe @yao-pkg/pkg ncc @vercel/ncc patch-package yalc verdaccio nrm
n nvm volta fkill-cli tldr trash-cli fast-cli wscat tiged gitignore licensee all-contributors-cli doctoc
markdownlint-cli markdownlint-cli2 textlint cspell alex write-good dotenv-vault @dotenvx/dotenvx @infisical/cli snyk
retire audit-ci better-npm-audit @cyclonedx/cyclonedx-npm @sentry/cli @sentry/node @sentry/react @sentry/nextjs
@sentry/wizard newrelic dd-trace @opentelemetry/api @opentelemetry/sdk-node prom-client posthog-js posthog-node
mixpanel-browser @amplitude/analytics-browser mkcert devcert ts-prune ts-unused-exports type-coverage typedoc jsdoc
jsdoc-to-markdown esdoc @microsoft/api-extractor tsd expect-type quicktype json-schema-to-typescript
ts-json-schema-generator typescript-json-schema typescript-eslint @typescript-eslint/parser
@typescript-eslint/eslint-plugin eslint-config-prettier eslint-plugin-react eslint-plugin-react-hooks
eslint-plugin-import eslint-plugin-vue eslint-config-next eslint-config-airbnb eslint-config-standard globals jiti
@eslint/js @eslint/create-config @types/express @types/cors @types/bcrypt @types/bcryptjs @types/jsonwebtoken
@types/multer @types/morgan @types/nodemailer @types/pg @types/ws @types/uuid @types/lodash @types/supertest
@types/react @types/react-dom @types/node @types/mocha @types/chai @types/d3 @types/leaflet @types/cookie-parser
babel-eslint tslint rolldown typescript-language-server string-similarity workerd miniflare @cloudflare/workers-types
i18next react-i18next i18next-http-backend i18next-browser-languagedetector @fortawesome/fontawesome-free
@fortawesome/react-fontawesome @fortawesome/free-solid-svg-icons swagger-ui react-hot-toast react-toastify
react-helmet react-helmet-async react-modal react-select react-datepicker react-dropzone react-spring
react-intersection-observer react-use usehooks-ts clsx classnames tailwind-merge class-variance-authority
tailwindcss-animate tw-animate-css use-immer normalizr reselect redux redux-thunk redux-saga redux-persist react-redux
@reduxjs/toolkit vue-tsc @vue/tsconfig unocss @unocss/reset postcss-preset-env openapi-fetch ofetch mqtt amqplib
kafkajs nats @grpc/grpc-js @grpc/proto-loader protobufjs ts-proto node-html-parser xml2js fast-xml-parser iconv-lite
archiver unzipper adm-zip jszip tar node-cache lru-cache keyv ioredis-mock mongodb-memory-server pg-mem
@faker-js/faker chance validator slugify pluralize humanize-duration ms qs query-string path-to-regexp minimatch
micromatch fast-glob globby chokidar node-notifier open get-port detect-port portfinder wait-on start-server-and-test
tree-kill systeminformation node-schedule serialport discord.js telegraf node-telegram-bot-api grammy @slack/bolt
@slack/web-api whatsapp-web.js googleapis @octokit/rest @octokit/core simple-git isomorphic-git gh-pages surge now
tsc-files ts-morph ts-patch tslib typescript-formatter vite vite-plugin-checker vite-plugin-node-polyfills
vite-plugin-static-copy rollup-plugin-terser rollup-plugin-dts webpack-merge webpack-node-externals babel-loader
ts-loader css-loader style-loader sass-loader file-loader url-loader postcss-loader eslint-webpack-plugin
fork-ts-checker-webpack-plugin dotenv-webpack clean-webpack-plugin terser-webpack-plugin workbox-webpack-plugin
workbox-cli serviceworker-webpack-plugin http-proxy http-proxy-middleware express-http-proxy body-parser cookie-parser
serve-favicon method-override connect-flash express-handlebars ejs pug handlebars mustache nunjucks liquidjs eta
objection bookshelf slonik kysely mssql oracledb tedious cassandra-driver neo4j-driver influx
@influxdata/influxdb-client @elastic/elasticsearch @opensearch-project/opensearch meilisearch algoliasearch typesense
lunr fuse.js flexsearch minisearch rate-limiter-flexible express-slow-down svg-captcha speakeasy otplib qrcode
qrcode.react jsqr node-forge crypto-js tweetnacl libsodium-wrappers elliptic secp256k1 bip39 bitcoinjs-lib web3-utils
@metamask/sdk @walletconnect/web3-provider node-fetch-native cross-fetch isomorphic-fetch whatwg-fetch
abort-controller form-data eventsource event-source-polyfill async bluebird q p-retry p-all async-retry retry
bottleneck delay lodash-es lodash.debounce lodash.merge deepmerge fast-deep-equal rfdc structured-clone klona
object-hash hash-sum seedrandom mathjs decimal.js big.js bignumber.js numeral currency.js accounting color chroma-js
tinycolor2 randomcolor nprogress screenfull clipboard copy-to-clipboard file-saver localforage dexie idb idb-keyval
pouchdb rxdb gun y-websocket yjs automerge peerjs simple-peer mediasoup wavesurfer.js howler tone video.js hls.js plyr
react-player ffmpeg-static fluent-ffmpeg @ffmpeg/ffmpeg ytdl-core exif-parser exifr pngjs jpeg-js gifencoder qr-image
bwip-js jsbarcode pdfmake docxtemplater pptxgenjs officegen node-xlsx xlsx-populate csvtojson json2csv jsonpath
jsonpath-plus jq-web ajv ajv-formats json-schema-faker yaml js-yaml toml ini properties-reader conf configstore rc
cosmiconfig nconf node-config config tinybench benchmark autocannon artillery k6 clinic 0x why-is-node-running
heapdump istanbul coveralls codecov karma jasmine karma-jasmine karma-chrome-launcher protractor enzyme
react-test-renderer @vue/vue3-jest testdouble proxyquire rewire mock-fs memfs nodemailer-mock aws-sdk-client-mock
@pact-foundation/pact fast-check
"""
