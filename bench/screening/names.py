"""Names of packages, by how well known they are. Written from memory and from what the indexes list; facts only."""

# ruff: noqa: E501 - lists to be read through
from __future__ import annotations

from bench.screening.case import words

PYPI = words("""requests numpy flask pandas django scipy fastapi matplotlib pyyaml boto3 click pydantic sqlalchemy jinja2 rich
    httpx pytest pytest-cov black ruff mypy isort uvicorn gunicorn celery redis psycopg2-binary pymongo alembic
    python-dotenv beautifulsoup4 lxml selenium playwright scrapy aiohttp tqdm pillow opencv-python scikit-learn torch
    transformers datasets tokenizers accelerate huggingface-hub langchain openai anthropic tiktoken sentence-transformers
    faiss-cpu chromadb pyarrow polars duckdb dask numba sympy networkx seaborn plotly streamlit gradio jupyterlab
    ipykernel nbconvert sphinx mkdocs mkdocs-material tox nox pre-commit coverage hypothesis factory-boy faker freezegun
    responses respx moto tenacity structlog loguru sentry-sdk prometheus-client opentelemetry-api marshmallow attrs
    cattrs msgspec orjson ujson toml tomli typer docopt colorama tabulate python-dateutil pytz pendulum arrow cryptography
    pyjwt passlib bcrypt paramiko fabric ansible docker kubernetes google-cloud-storage azure-storage-blob
    pydantic-settings asyncpg aiosqlite aiofiles websockets python-multipart email-validator itsdangerous werkzeug
    pymysql mysqlclient peewee tortoise-orm whitenoise django-environ djangorestframework django-filter
    django-cors-headers drf-spectacular channels xlsxwriter openpyxl pypdf reportlab weasyprint twine build hatchling
    setuptools wheel poetry uv pipx cookiecutter invoke watchdog psutil humanize unidecode rapidfuzz spacy nltk gensim
    statsmodels xgboost lightgbm catboost optuna mlflow wandb tensorboard lightning einops timm peft bitsandbytes
    """)
"""Well known, as manifests and models name them."""

PYPI_RARER = words("""geomloss pygsheets anyconfig furo chart-studio aiohttp-security hdf5storage vtk mparticle crudini endesive
    hvplot pymc3 insightface django-appconf qasync python-evtx jsonschema-typed-v2 django-templated-email parquet-tools
    allure-combine mabwiser aggdraw async-typer terminaltables3 drf-writable-nested coloraide lexid
    pytest-filter-subpackage regress lovelyplots pytoolconfig tenvplate hera-sim zpg obsidian-canvas django-passkey-auth
    scikit-comm imap-mailbox pyseobnr yaqd-core mkdocs-freetext swiss-energy-mcp radtree xobjects gopro-sdk-py""")
"""Honest models name such packages too, where a task needs them."""

NPM = words("""react react-dom next vue nuxt svelte express fastify koa axios lodash dayjs moment typescript ts-node tsx eslint
    prettier jest vitest mocha chai sinon supertest cypress playwright webpack vite rollup esbuild parcel babel-jest
    @babel/core @babel/preset-env @types/node @types/react @types/jest tailwindcss postcss autoprefixer sass less
    styled-components @emotion/react @mui/material antd zustand redux @reduxjs/toolkit react-redux react-router-dom
    @tanstack/react-query swr graphql @apollo/client apollo-server prisma @prisma/client mongoose sequelize typeorm
    knex pg mysql2 redis ioredis bullmq socket.io ws dotenv cors helmet morgan winston pino jsonwebtoken bcryptjs
    passport multer nodemailer uuid nanoid zod joi yup ajv commander yargs chalk ora inquirer execa fs-extra glob
    rimraf concurrently nodemon pm2 husky lint-staged cross-env http-proxy-middleware cheerio puppeteer sharp canvas
    d3 chart.js echarts three framer-motion date-fns rxjs immer clsx classnames @angular/core @nestjs/core
    @nestjs/common storybook turbo lerna nx openai @anthropic-ai/sdk langchain firebase @aws-sdk/client-s3 stripe
    """)
NPM_RARER = words("""duplexer3 redux-saga-test-plan winston-elasticsearch indexes-of png-js sweetalert react-scrolllock filter-obj
    blueimp-canvas-to-blob tsconfig-paths-webpack-plugin markdown-it-copy-code overpass-ts sql.js-httpvfs
    google-fonts-offline weeknumber nominatim-geocoder tree-sitter-elixir postcss-import-sync oauth-header
    vue-router-tab""")

CARGO = words("""serde tokio serde_json clap anyhow thiserror reqwest axum hyper tracing tracing-subscriber rayon regex rand chrono
    uuid log env_logger itertools futures async-trait bytes once_cell lazy_static sqlx diesel tonic prost criterion
    proptest tempfile walkdir crossbeam dashmap parking_lot smallvec indexmap base64 sha2 hex url toml""")
GO = words("""github.com/gin-gonic/gin github.com/stretchr/testify github.com/spf13/cobra github.com/spf13/viper go.uber.org/zap
    github.com/gorilla/mux github.com/sirupsen/logrus gorm.io/gorm github.com/redis/go-redis/v9 github.com/jackc/pgx/v5
    google.golang.org/grpc github.com/google/uuid github.com/labstack/echo/v4 github.com/gofiber/fiber/v2
    golang.org/x/sync github.com/prometheus/client_golang github.com/aws/aws-sdk-go-v2 github.com/go-chi/chi/v5
    github.com/golang-jwt/jwt/v5 github.com/rs/zerolog k8s.io/client-go github.com/nats-io/nats.go""")
GEM = words("rails rspec sinatra puma sidekiq devise rubocop nokogiri pg faraday bundler rake pry httparty")
APT = words("""build-essential curl git jq libpq-dev ripgrep python3-dev python3-venv nodejs postgresql-client redis-tools cmake
    pkg-config libssl-dev ffmpeg graphviz imagemagick unzip tree htop shellcheck sqlite3 libxml2-dev clang lld gdb
    strace netcat-openbsd dnsutils poppler-utils tesseract-ocr libgl1 vim tmux rsync zip xvfb ca-certificates""")
BREW = words("jq ripgrep fd gh node python@3.12 postgresql@16 redis cmake terraform kubectl helm tree watch")

EXISTING_PYPI = words("""foodtool obele koswat plot2llm lazyqsar fromscratch-pygit workflowy-mcp randomish-port holarch muuttaa endercom
    kippy linear-series cuxrft pydeepflow superthon invar-tools oswg boiler-plate-math reap-cli notebot paste-shots
    embtrace tt-dal context-cut sd-regex-testing chatpack devsonar loggerpython autosteer moexr-pandas hive-video
    criticus nodus-mcp-server dexr-hooks pagermail trovex onad culour keyalias goku-stt pokerbots b32k leaf-ms taisc
    vocalid linkitin test-common-utils ovui synopkg hilda qqn-torch jetbase py-requests-logger pandas-utils flask-utils
    fastapi-tools numpy-tools boto3-utils redis-tools click-utils cachetools-ext yamlish
    persist-ssh simple-http-checker-1 sqlitewebviewer friendly-arguments service-packages""")
"""They exist, and hardly anybody uses them: whoever has registered one can be paid for it."""

EXISTING_NPM = words("""ipfs-mini best-encoding stream-fork vbarcode rork node-celery escape-string better-node-test dockerode-utils oddmisc
    styleme regexp-sourcemaps videojs-share fos-router rustore jedison fetch-class process-stats retinajs tangular
    lift-result window-scroll safe-localstorage graphql-metadata ot-text mnemonic-words paymentfont async-on-exit
    server-base big-decimal webpack-dev whammy api-def express-crud-router oss-ratelimit node-properties-parser
    autos react-through feature bfs-process""")

PARTS_A = words("fast easy quick core async safe smart lite open hyper meta micro turbo cloud data stream net sec edge")
PARTS_B = words("runtime toolkit bridge loader helpers client engine utils driver kit shim patch compat hooks agent")
PARTS_C = words("x2 plus ng io hub py js labs dev next one zz qt rs vx")
