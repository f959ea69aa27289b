"""Popular packages of pypi, part 5 (2026-06-16, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
products-standardcachemanagers python-redis-rate-limit django-admin-csvexport version-parser
validate-pyproject-schema-store tobiko-cloud-api-client dictknife curlify2 ffn xblocks-contrib simplekv human-readable
gcld3 bec-server windmill-api setuptools-protobuf onetimepass blob siliconcompiler pyfinite sqlframe griffe-fieldz
rapids-dependency-file-generator pylcs large-image-source-gdal gdrive-fsspec mocker apsw-sqlite3mc biosak django-etc
intersphinx-registry shazamio langchain-oci galaxy-importer ipywebrtc nbdev-apl retry-async duckdb-extension-iceberg
sigmatools agent-governance-toolkit python-neo-lzf spindlex linehaul marshmallow-mongoengine chompjs imagekitio
pagerduty-mcp boto3-extensions grpcio-csds mkdocs-minify-html-plugin torch-tensorrt smbus temp shinyswatch py-tgcalls
types-django-filter datamule acryl-datahub-cloud cornac path-and-address decouple-types django-schema-viewer
fastapi-keycloak-middleware vital flake8-secure-coding-standard datarobot-drum pytest-splinter pytest-warnings
mstrio-py django-jsonview skylos hatch-pip-compile plone-app-portlets paddlepaddle-gpu pytest-mergify pydevicetree
meeko pyfmodex labelme dbl-sat-sdk tinybird-python-sdk colcon-mixin products-cmfplone cyseq typedpy
holistictraceanalysis baize django-analytical mkdocs-callouts spatialdata-plot viv-utils ansys-units pytorch-crf
aws-cdk-aws-s3-notifications cypari2 django-private-storage bloodyad openapi-downgrade functional-streams types-gdb
constantdict django-extra-settings products-pythonscripts fastapi-cognito dwave-samplers globus-compute-sdk plucky
magicalimport python-mecab-ko-dic dwave-gate zope-copy python-social-auth mdformat-admon cdk-monitoring-constructs
status mkdocs-exclude-search libtorrent keepa polars-ols types-tornado twscrape craft-store npx llama-index-tools-mcp
kenlm pdfminer2 hbutils dnsimple torch-dct zephyr-python-api ip-to-country python-forge robotcode union
molecule-ai-workspace-runtime recordtype akismet openjd-model booleanoperations typed-config devo-sdk interpax
poetry-bumpversion libthumbor linode-metadata replit-river fhirpathpy netconf-client memkraft aiounifi plink
salesforce-cdp-connector mrmr-selection py-bcrypt azure-mgmt-appplatform rustbpe django-deprecated-field pypgconfig
grpcio-admin sphinx-tippy graphlib langchain-voyageai node2vec matterhook pyicloud pyisemail drf-api-logger ioc-fanger
omnibase-core aiopenapi3 opendsstar typecats php2json noise baycomp pyboxen zope-sendmail emailable rodi babeldoc rpdb
unittest-parallel peakrdl-cli aiohttp-security flake8-implicit-str-concat django-excel ca9 oxapy fastentrypoints tree
hai pyformlang pypeg2 glance-store minique objectgraph django-sendfile2 cargo-zigbuild openbb-government-us
samsungtvws craft-providers poseidon-py botbuilder-dialogs pur dwave-ocean-sdk zammad-py midea-beautiful-air
browsergym pypdf4 tcvectordb portal safe-eth-py kdepy rapid-mlx ukkonen wily bond-pricing snowflake-telemetry-python
pyrebase4 urlman yamlable specutils python-anvil django-twilio epicscorelibs linkpreview markdown-strings amazon-kclpy
tincan linear-api chgnet evalidate wired django-custom-user nbsphinx-link torch-summary csrd-utils somacore
types-pyflakes corvic-engine modulegraph2 zernio-sdk qiskit-ionq anls twitchapi koodaus sentry-arroyo dsalt
girder-large-image string-grouper types-boto3-bedrock morphcloud null aionotify tflite-model-maker-nightly dendropy
pymaybe django-embed-video open-aea-ledger-cosmos google-shopping-type contrast-agent-lib assistant-stream
fivetran-connector-sdk randmac pyensembl scikit-spatial laituri seisbench permit llama-stack thesilent
five-localsitemanager jsonify pypugjs csrd modal-client aoe2rec-py umi-tools quart-redis spotifywebapipython
pymyenergi keeper-pam-webrtc-rs percy-selenium doc2dict fsrs weakrefmethod mkdocs-multirepo-plugin stm32loader
slack-notifications enterprise-integrated-channels ansys-fluent-core access-parser pytest-xdist-worker-stats
simpletransformers dagster-msteams types-boto3-logs bermuda django-admin-sortable django-modeltree dvc-gdrive
cellxgene-census napari-plugin-manager metatensor-core h2corn ixmp4 uttlv aimrecords pygogo microsoft-teams-apps
defopt phasepack pybatfish pyrsmi quantile-forest tdewolff-minify bio-grumpy dependencies cleanlab
aws-cdk-aws-pipes-targets-alpha syllables pyfixest render-sdk opencv-stubs dask-gateway cf-units varcode
products-mailhost deepteam oslotest pyupbit composio-openai girder-large-image-annotation
aws-cdk-aws-apigatewayv2-integrations-alpha zope2 datacube onyx-devtools pysnowflake that-depends devpi-plumber
dict-deep pytest-skip-markers understat analytics-mcp dataforseo-client aws-cdk-aws-pipes-sources-alpha diracx-core
parsl lamindb-setup astronomer-providers gwdatafind r2pipe minfraud tidb-vector amqtt shop-system-models
interpret-community pynvvideocodec testit-python-commons infini-gram img2dataset aztea dsinternals gov-uk-dashboards
spark ansys-api-tools-filetransfer mcap-ros1-support arc4 airbyte-connector-models glean-api-client confluent-avro
cose pysnmp-mibs aioaquarea pyjsonpatch policyengine-uk synqly polars-u64-idx sentence-splitter ckanapi pycpfcnpj
kivy-deps-sdl2 iapws awslabs-redshift-mcp-server hindsight-all django-extended-choices ring
griffe-inherited-docstrings pylibyear low-index ida-hcli ailever pyhelper-utils get-annotations hud-python
django-amazon-ses bumble fmod-toolkit clickzetta-connector-python crick llama-index-llms-nvidia gcsa fs-smbfs
aicsimageio python-simple-logger vaex-core pytest-codeblocks apache-airflow-backport-providers-amazon secp256k1
astcheck types-netifaces parsedmarc aioqbt sensor-state-data c7n-azure motor-stubs pyarango neutron
types-aioboto3-lite mkdocs-include-dir-to-nav aliyun-python-sdk-cs awesome-slugify pytest-rabbitmq friendlywords
django-measurement typer-injector certificates howso-engine pypistats anise myjwt ciris-persist rapidcube pytest-otel
pycoin cherrypy-cors dol curlylint nucliadb-sdk ucsmsdk raylib xorq django-request-mock sk-video flake8-datetimez
yagrc tox-ignore-env-name-mismatch aioshelly cdktf-gitlab-runner sentinelhub pytablereader quarto pulumi-archive
bauplan asgi-tools setoptconf metakernel unify rerankers flask-unsign followthemoney pulumi-std csrd-message dt
metaapi-cloud-sdk konch nwdiag openmock products-btreefolder2 underthesea-core sourcemeta-jsonschema chromium
dataprofiler moka-py click-pathlib testit-adapter-pytest supersmoother jtutils numerapi soundex dissect-evidence
hummingbird-ml picows llm-tracekit flake8-no-unnecessary-fstrings yantrikdb sphinxcontrib-log-cabinet cobra
aiodhcpwatcher vega tinyunicodeblock audoai-noise-removal litserve kanban-framework sacred pyvips-binary py2app
telegram aiosmb sovyx rax warp pytest-bazel pymarc pmxt lightfm rich-cli ls-buildtools geode-numerics q
mysql-mcp-server cdk-lambda-layer-curl cdktf-cdktf-provider-docker nbparameterise audoai-common cppimport
flake8-import-rules smartmoneyconcepts nextcord
"""
