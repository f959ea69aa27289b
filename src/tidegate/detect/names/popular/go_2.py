"""Popular packages of go, part 2 (2026-02-05, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
github.com/opentracing-contrib/go-stdlib github.com/google/subcommands github.com/hashicorp/nomad/api
github.com/rogpeppe/fastuuid github.com/DataDog/datadog-agent/pkg/obfuscate github.com/euank/go-kmsg-parser
github.com/mackerelio/go-osstat github.com/gtank/ristretto255 github.com/minio/asm2plan9s gopkg.in/h2non/gock.v1
github.com/getsentry/raven-go github.com/Netflix/go-expect rsc.io/qr github.com/qiniu/go-sdk/v7
github.com/google/go-github/v62 github.com/facebookgo/clock github.com/prometheus/tsdb git.sr.ht/~sbinet/gg
github.com/PaesslerAG/jsonpath github.com/jordan-wright/email github.com/cosmos/cosmos-db github.com/flynn/go-shlex
github.com/Abirdcfly/dupword github.com/hashicorp/terraform-plugin-framework golang.org/x/exp/shiny
github.com/redis/go-redis/extra/rediscmd/v9 entgo.io/ent github.com/btcsuite/btclog github.com/bodgit/sevenzip
github.com/coder/websocket github.com/kkHAIKE/contextcheck mellium.im/sasl github.com/bodgit/plumbing
github.com/ipfs/go-ipld-legacy github.com/alitto/pond github.com/siddontang/go github.com/erikstmartin/go-testdb
github.com/timonwong/loggercheck github.com/ChainSafe/go-schnorrkel github.com/dchest/uniuri github.com/muesli/roff
github.com/google/gops github.com/elastic/go-elasticsearch/v8 github.com/ccojocar/zxcvbn-go
github.com/hanwen/go-fuse/v2 github.com/Azure/go-amqp github.com/cncf/udpa/go github.com/Mzack9999/gcache
github.com/Jeffail/gabs/v2 github.com/ipld/go-codec-dagpb github.com/maratori/testableexamples
github.com/hashicorp/terraform-config-inspect github.com/naoina/toml golang.org/x/crypto/x509roots/fallback
github.com/alibabacloud-go/tea-utils/v2 github.com/pingcap/kvproto go.step.sm/linkedca github.com/muhlemmer/gu
github.com/docker/spdystream github.com/hashicorp/go-envparse github.com/hashicorp/go-metrics
github.com/softlayer/softlayer-go github.com/unknwon/com github.com/nunnatsa/ginkgolinter ariga.io/atlas
github.com/go-toast/toast github.com/minio/blake2b-simd github.com/redis/go-redis/extra/redisotel/v9
github.com/hashicorp/go-syslog github.com/smallstep/nosql github.com/protocolbuffers/txtpbfmt github.com/petar/GoLLRB
github.com/schollz/closestmatch github.com/chzyer/logex github.com/asaskevich/EventBus
buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go github.com/alicebob/miniredis github.com/muesli/mango
github.com/sevlyar/go-daemon github.com/dustinkirkland/golang-petname github.com/mojocn/base64Captcha
github.com/proglottis/gpgme github.com/nightlyone/lockfile github.com/packethost/packngo github.com/gdamore/tcell
github.com/butuzov/mirror github.com/elastic/elastic-transport-go/v8 github.com/gen2brain/beeep github.com/juju/loggo
github.com/goware/prefixer github.com/abbot/go-http-auth github.com/cihub/seelog
github.com/hashicorp/terraform-plugin-testing github.com/codahale/hdrhistogram github.com/ianlancetaylor/demangle
github.com/smallstep/pkcs7 github.com/outcaste-io/ristretto github.com/jsummers/gobmp github.com/gorhill/cronexpr
go4.org/intern zombiezen.com/go/sqlite github.com/jackpal/gateway github.com/emersion/go-smtp
github.com/google/go-github/v55 github.com/ostreedev/ostree-go github.com/projectdiscovery/machineid
cloud.google.com/go/spanner github.com/facette/natsort 4d63.com/gocheckcompilerdirectives
github.com/jstemmer/go-junit-report github.com/slackhq/nebula github.com/OpenPeeDeeP/depguard/v2
github.com/DataDog/datadog-agent/pkg/remoteconfig/state github.com/containerd/go-runc github.com/pquerna/ffjson
github.com/DataDog/go-tuf github.com/smallstep/truststore github.com/akutz/memconn github.com/joeshaw/multierror
moul.io/http2curl/v2 github.com/gosnmp/gosnmp github.com/siddontang/go-log github.com/smallstep/certificates
github.com/4meepo/tagalign go.opentelemetry.io/otel/exporters/otlp/otlplog/otlploghttp github.com/containers/common
github.com/confio/ics23/go github.com/daviddengcn/go-colortext github.com/jezek/xgb
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/storage/armstorage github.com/juju/ansiterm
github.com/labstack/echo-contrib sigs.k8s.io/cli-utils github.com/xo/dburl github.com/stacktitan/smb
github.com/alexkohler/nakedret/v2 github.com/ykadowak/zerologlint github.com/cert-manager/cert-manager
github.com/sourcegraph/jsonrpc2 github.com/toqueteos/webbrowser github.com/kolo/xmlrpc github.com/google/renameio
k8s.io/dynamic-resource-allocation github.com/kubernetes-csi/csi-lib-utils github.com/fredbi/uri
github.com/mssola/user_agent github.com/grokify/html-strip-tags-go github.com/MicahParks/keyfunc go4.org/mem
github.com/fjl/memsize github.com/rodaine/table tags.cncf.io/container-device-interface/specs-go
github.com/caddyserver/caddy/v2 github.com/whyrusleeping/cbor-gen github.com/cespare/cp
github.com/knadh/koanf/providers/file github.com/ipfs/go-ds-leveldb github.com/xen0n/gosmopolitan
github.com/gruntwork-io/go-commons github.com/cskr/pubsub github.com/GaijinEntertainment/go-exhaustruct/v3
github.com/vmihailenco/msgpack/v4 github.com/imroc/req/v3 github.com/kataras/iris/v12 github.com/juju/testing
github.com/twmb/franz-go/pkg/kmsg github.com/jedib0t/go-pretty github.com/xitongsys/parquet-go
github.com/alecthomas/go-check-sumtype github.com/tadvi/systray github.com/templexxx/xor
github.com/catenacyber/perfsprint inet.af/netaddr github.com/aws/aws-sdk-go-v2/service/lambda github.com/tv42/httpunix
github.com/tailscale/tscert github.com/gertd/go-pluralize github.com/client9/misspell github.com/tailscale/hujson
github.com/go-acme/lego/v4 github.com/zeromicro/go-zero github.com/macabu/inamedparam github.com/Antonboom/testifylint
emperror.dev/errors github.com/k0kubun/colorstring github.com/tmthrgd/go-hex github.com/gookit/goutil
github.com/peterbourgon/ff/v3 github.com/hashicorp/terraform-plugin-framework-validators github.com/fyne-io/gl-js
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/compute/armcompute/v5 github.com/olivere/elastic
github.com/fyne-io/image github.com/fyne-io/glfw-js github.com/andreyvit/diff
go.opentelemetry.io/contrib/exporters/autoexport github.com/alecthomas/kingpin github.com/ipfs/go-ipfs-blockstore
github.com/cavaliergopher/grab/v3 cosmossdk.io/collections gopkg.in/cenkalti/backoff.v1 github.com/axiomhq/hyperloglog
github.com/anacrolix/missinggo github.com/blevesearch/vellum github.com/grandcat/zeroconf go.step.sm/cli-utils
github.com/templexxx/cpufeat github.com/go-faker/faker/v4 github.com/leaanthony/go-ansi-parser
github.com/ghostiam/protogetter github.com/ziutek/mymysql github.com/ClickHouse/clickhouse-go
github.com/smallstep/scep github.com/muesli/mango-pflag github.com/checkpoint-restore/go-criu/v5
github.com/k0kubun/go-ansi github.com/ipfs/go-merkledag github.com/oracle/oci-go-sdk/v65 go-simpler.org/sloglint
go.opentelemetry.io/contrib/propagators/autoprop github.com/songgao/water github.com/prometheus-community/pro-bing
github.com/campoy/embedmd github.com/fullstorydev/grpcurl github.com/GehirnInc/crypt github.com/kilic/bls12-381
github.com/charmbracelet/x/exp/strings github.com/gizak/termui/v3 github.com/leaanthony/slicer
github.com/anacrolix/torrent github.com/ipfs/go-ipfs-delay github.com/jjti/go-spancheck
github.com/karamaru-alpha/copyloopvar github.com/unrolled/render github.com/seiflotfy/cuckoofilter
github.com/alibabacloud-go/cr-20160607 code.cloudfoundry.org/bytefmt github.com/bombsimon/wsl/v4
github.com/gosuri/uiprogress github.com/afex/hystrix-go github.com/hashicorp/cli github.com/libp2p/go-libp2p-core
go-simpler.org/musttag github.com/ckaznocha/intrange go.opentelemetry.io/otel/exporters/otlp/otlpmetric
github.com/GeertJohan/go.rice github.com/golang/gddo github.com/hashicorp/go-secure-stdlib/awsutil
github.com/dominikbraun/graph github.com/maruel/natural github.com/dprotaso/go-yit stathat.com/c/consistent
github.com/nbutton23/zxcvbn-go github.com/twmb/franz-go github.com/lor00x/goldap github.com/buildkite/interpolate
github.com/bshuster-repo/logrus-logstash-hook github.com/cockroachdb/cockroach-go/v2 github.com/axgle/mahonia
tailscale.com github.com/golangci/plugin-module-register gopkg.in/evanphx/json-patch.v5
github.com/creachadair/taskgroup github.com/nsf/jsondiff github.com/gobuffalo/packd github.com/tj/go-spin
github.com/hinshun/vt10x github.com/hashicorp/mdns github.com/alibabacloud-go/cr-20181201
github.com/muesli/mango-cobra github.com/nats-io/stan.go github.com/mozillazg/docker-credential-acr-helper
github.com/opentracing-contrib/go-grpc github.com/sendgrid/rest github.com/nwaples/rardecode/v2
github.com/appleboy/gin-jwt/v2 github.com/ipfs/go-ipfs-ds-help github.com/anacrolix/sync
github.com/denverdino/aliyungo github.com/prometheus/prom2json github.com/ipfs/go-blockservice github.com/pkg/diff
github.com/jaegertracing/jaeger github.com/cloudflare/golz4 github.com/jchv/go-winloader
github.com/vmihailenco/go-tinylfu github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/privatedns/armprivatedns
github.com/CloudyKit/jet/v6 github.com/ipfs/go-bitfield cosmossdk.io/store github.com/yuin/goldmark-highlighting/v2
github.com/alibabacloud-go/darabonba-openapi/v2 github.com/gocolly/colly/v2 gopkg.in/validator.v2
github.com/anacrolix/missinggo/v2 github.com/templexxx/cpu github.com/xtaci/kcp-go
github.com/projectdiscovery/ratelimit github.com/go-telegram-bot-api/telegram-bot-api github.com/mcuadros/go-version
github.com/opentracing/basictracer-go github.com/mpvl/unique github.com/sendgrid/sendgrid-go
github.com/ipfs/go-peertaskqueue github.com/fasthttp/websocket github.com/google/go-tspi
github.com/josephspurrier/goversioninfo github.com/dblohm7/wingoes go.opentelemetry.io/otel/sdk/export/metric
github.com/jeremywohl/flatten github.com/dave/dst github.com/allegro/bigcache github.com/crewjam/saml
github.com/ipfs/go-ipfs-pq github.com/pingcap/check github.com/sourcegraph/annotate
github.com/baiyubin/aliyun-sts-go-sdk github.com/teris-io/shortid github.com/MakeNowJust/heredoc/v2
github.com/anacrolix/log github.com/coinbase/rosetta-sdk-go github.com/sourcegraph/syntaxhighlight
github.com/ardielle/ardielle-go github.com/go-json-experiment/json github.com/rickb777/plural
github.com/opentracing-contrib/go-observer github.com/alecthomas/jsonschema
github.com/Azure/azure-sdk-for-go/sdk/keyvault/azkeys github.com/yosssi/ace github.com/a8m/envsubst cosmossdk.io/x/tx
github.com/projectdiscovery/cdncheck google.golang.org/appengine/v2 github.com/gruntwork-io/terratest
github.com/casbin/gorm-adapter/v3 github.com/JohannesKaufmann/html-to-markdown github.com/KimMachineGun/automemlimit
github.com/go-ozzo/ozzo-validation/v4 sigs.k8s.io/mcs-api github.com/xtaci/smux github.com/templexxx/xorsimd
github.com/whilp/git-urls github.com/projectdiscovery/asnmap
github.com/prometheus-operator/prometheus-operator/pkg/client github.com/libp2p/zeroconf/v2
github.com/jehiah/go-strftime github.com/lithammer/shortuuid/v4 github.com/technoweenie/multipartstreamer
github.com/compose-spec/compose-go github.com/aws/aws-sdk-go-v2/service/cloudformation github.com/Shopify/goreferrer
github.com/charmbracelet/keygen github.com/projectdiscovery/wappalyzergo github.com/whyrusleeping/chunker
github.com/fluxcd/pkg/apis/acl github.com/wailsapp/mimetype github.com/studio-b12/gowebdav knative.dev/networking
github.com/xtaci/kcp-go/v5 github.com/shabbyrobe/gocovmerge github.com/mostynb/go-grpc-compression
github.com/scylladb/go-set github.com/vultr/govultr/v2 github.com/go-webauthn/x github.com/fluxcd/pkg/apis/meta
github.com/hashicorp/raft-boltdb/v2 github.com/cockroachdb/apd github.com/gobuffalo/packr/v2
github.com/anacrolix/missinggo/perf github.com/projectdiscovery/clistats github.com/AthenZ/athenz
github.com/gorilla/feeds github.com/openzipkin-contrib/zipkin-go-opentracing github.com/pion/dtls/v3
github.com/kataras/jwt github.com/leaanthony/gosod github.com/yuin/goldmark-meta github.com/ProtonMail/gopenpgp/v2
github.com/golangci/modinfo github.com/tendermint/tendermint github.com/oliveagle/jsonpath github.com/eapache/channels
github.com/DataDog/appsec-internal-go github.com/gogf/gf/v2 github.com/parquet-go/parquet-go github.com/go-shiori/dom
github.com/kisielk/gotool github.com/anacrolix/generics github.com/wailsapp/wails/v2
github.com/ipfs/go-ipfs-exchange-interface github.com/mdlayher/ethernet github.com/ryanuber/columnize gopkg.in/ldap.v2
github.com/dolthub/maphash github.com/apache/pulsar-client-go github.com/hajimehoshi/go-mp3
github.com/xitongsys/parquet-go-source github.com/dghubble/sling github.com/fluxcd/source-controller/api
github.com/holiman/billy github.com/flosch/pongo2 go.opentelemetry.io/otel/exporters/stdout/stdoutlog
github.com/sony/sonyflake github.com/emersion/go-message github.com/bazelbuild/rules_go github.com/anacrolix/utp
github.com/ncw/swift github.com/codegangsta/inject github.com/getlantern/ops github.com/go-mysql-org/go-mysql
github.com/tecbot/gorocksdb github.com/ethereum/go-verkle github.com/Sirupsen/logrus
github.com/projectdiscovery/rawhttp github.com/Joker/jade github.com/karalabe/usb github.com/gavv/httpexpect/v2
github.com/kataras/sitemap github.com/zitadel/logging github.com/aymanbagabas/go-osc52 github.com/anacrolix/dht/v2
github.com/hdm/jarm-go gorm.io/hints github.com/ipfs/go-verifcid github.com/genuinetools/pkg
github.com/pascaldekloe/name github.com/nats-io/nats-streaming-server github.com/google/go-github/v45
github.com/aquasecurity/go-version gopkg.in/jcmturner/aescts.v1 github.com/hashicorp/go-secure-stdlib/mlock
k8s.io/helm github.com/flosch/pongo2/v4 github.com/anacrolix/chansync github.com/ncw/swift/v2
github.com/go-shiori/go-readability github.com/buildkite/go-pipeline github.com/Crocmagnon/fatcontext
github.com/gocolly/colly github.com/go-ozzo/ozzo-validation github.com/sagernet/sing github.com/minio/minio-go
go.opentelemetry.io/collector/featuregate github.com/jwalton/go-supportscolor sigs.k8s.io/kustomize/kustomize/v5
github.com/elliotchance/orderedmap github.com/lasiar/canonicalheader github.com/mwitkow/go-proto-validators
github.com/gballet/go-verkle github.com/crewjam/httperr github.com/Jeffail/gabs github.com/go-text/render
github.com/efficientgo/core github.com/tealeg/xlsx github.com/zitadel/schema github.com/rancher/lasso
github.com/go-piv/piv-go github.com/johannesboyne/gofakes3 github.com/cosmos/rosetta-sdk-go
github.com/mholt/archiver/v4 github.com/cli/browser github.com/hirochachacha/go-smb2 github.com/go-webauthn/webauthn
go.opentelemetry.io/otel/exporters/otlp github.com/xwb1989/sqlparser gopkg.in/jcmturner/dnsutils.v1
github.com/ulule/deepcopier github.com/hashicorp/vault/api/auth/approle github.com/gobuffalo/packr
github.com/ProtonMail/go-mime go.opentelemetry.io/contrib/instrumentation/github.com/emicklei/go-restful/otelrestful
github.com/fsouza/fake-gcs-server github.com/iris-contrib/schema github.com/bufbuild/protovalidate-go
github.com/pressly/goose/v3 github.com/apparentlymart/go-versions github.com/ipfs/go-cidutil
github.com/jroimartin/gocui contrib.go.opencensus.io/exporter/jaeger github.com/mailgun/raymond/v2
github.com/tailscale/netlink github.com/pingcap/tidb github.com/openshift/custom-resource-status
github.com/grafana/pyroscope-go github.com/ipfs/go-fs-lock github.com/kyokomi/emoji/v2 gioui.org
github.com/kataras/tunnel github.com/anacrolix/stm github.com/riobard/go-bloom cloud.google.com/go/profiler
github.com/elazarl/goproxy/ext github.com/masterzen/simplexml github.com/hashicorp/terraform-plugin-docs
github.com/alibaba/sentinel-golang gorm.io/gen github.com/openshift/library-go gopkg.in/fsnotify/fsnotify.v1
github.com/getlantern/golog github.com/kataras/blocks github.com/willf/bloom github.com/mitchellh/gox
github.com/blakesmith/ar github.com/go-bindata/go-bindata gopkg.in/op/go-logging.v1 gopkg.in/jcmturner/rpc.v1
github.com/hetznercloud/hcloud-go/v2 github.com/anacrolix/go-libutp github.com/GoogleCloudPlatform/grpc-gcp-go/grpcgcp
github.com/hashicorp/vault/api/auth/kubernetes github.com/looplab/fsm kernel.org/pub/linux/libs/security/libcap/psx
knative.dev/serving github.com/aws/aws-sdk-go-v2/service/kinesis github.com/dnaeon/go-vcr github.com/justinas/alice
github.com/vmware-labs/yaml-jsonpath github.com/hashicorp/terraform-plugin-mux github.com/tonistiigi/go-csvvalue
github.com/blevesearch/bleve_index_api github.com/digitalocean/go-smbios github.com/jung-kurt/gofpdf
github.com/coredns/caddy github.com/inconshreveable/log15 github.com/zitadel/oidc/v3
github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets github.com/anacrolix/multiless
github.com/daaku/go.zipexe github.com/blevesearch/upsidedown_store_api github.com/google/go-github/v41
github.com/knqyf263/go-rpmdb github.com/whyrusleeping/multiaddr-filter github.com/d4l3k/messagediff
github.com/masterzen/winrm github.com/jaypipes/pcidb github.com/Jorropo/jsync github.com/ChrisTrenkamp/goxpath
github.com/knadh/koanf/providers/posflag github.com/nacos-group/nacos-sdk-go github.com/ory/dockertest
github.com/google/go-containerregistry/pkg/authn/kubernetes github.com/huin/asn1ber github.com/argoproj/pkg
github.com/aws/aws-sdk-go-v2/service/eks github.com/kubernetes-csi/external-snapshotter/client/v4
github.com/bmizerany/pat github.com/gorilla/rpc github.com/blevesearch/bleve/v2 vitess.io/vitess
github.com/360EntSecGroup-Skylar/excelize github.com/sethvargo/go-envconfig github.com/digitalocean/go-libvirt
github.com/buildkite/agent/v3 github.com/charmbracelet/ssh github.com/bombsimon/logrusr/v2
gopkg.in/DATA-DOG/go-sqlmock.v1 github.com/rwcarlsen/goexif github.com/aws/aws-sdk-go-v2/service/autoscaling
github.com/swaggo/files/v2 github.com/k8snetworkplumbingwg/network-attachment-definition-client
github.com/google/licenseclassifier/v2 github.com/tailscale/go-winio github.com/tailscale/goupnp
github.com/knqyf263/go-deb-version github.com/JeffAshton/win_pdh cuelabs.dev/go/oci/ociregistry
github.com/compose-spec/compose-go/v2 github.com/testcontainers/testcontainers-go/modules/postgres
github.com/rickb777/date github.com/djherbis/buffer github.com/operator-framework/api github.com/gonvenience/neat
go.opentelemetry.io/collector/consumer github.com/icodeface/tls github.com/whyrusleeping/base32 cloud.google.com/go/ai
github.com/henvic/httpretty cloud.google.com/go/container github.com/friendsofgo/errors
github.com/blevesearch/zapx/v13 github.com/gregdel/pushover github.com/mattn/go-ciede2000 github.com/relvacode/iso8601
github.com/blevesearch/scorch_segment_api/v2 github.com/blevesearch/zapx/v12 github.com/projectdiscovery/stringsutil
github.com/gogf/gf github.com/tidwall/tinylru github.com/valyala/histogram github.com/getlantern/hidden
github.com/r3labs/sse/v2 github.com/apache/arrow/go/v14 github.com/gin-gonic/contrib github.com/BurntSushi/xgb
github.com/apparentlymart/go-textseg github.com/mileusna/useragent github.com/tj/assert
github.com/cosmos/ibc-go/modules/capability github.com/cosmos/ibc-go/v8 github.com/VictoriaMetrics/metrics
github.com/jinzhu/configor github.com/gonvenience/wrap github.com/inhies/go-bytesize github.com/btcsuite/go-socks
github.com/blevesearch/zapx/v11 github.com/charmbracelet/wish go.etcd.io/etcd/tests/v3 github.com/tektoncd/pipeline
go.opentelemetry.io/contrib/samplers/jaegerremote github.com/go-gl/mathgl github.com/knadh/koanf/providers/env
github.com/redis/rueidis github.com/hectane/go-acl github.com/casbin/govaluate github.com/getsops/gopgagent
github.com/go-yaml/yaml github.com/blevesearch/zapx/v14 github.com/pingcap/tipb github.com/gonvenience/term
github.com/asticode/go-astikit github.com/hibiken/asynq github.com/tikv/client-go/v2 olympos.io/encoding/edn
github.com/dghubble/oauth1 github.com/go-co-op/gocron/v2 goftp.io/server/v2 github.com/go-echarts/go-echarts/v2
github.com/gonvenience/bunt firebase.google.com/go/v4 github.com/google/go-containerregistry/pkg/authn/k8schain
github.com/drone/envsubst github.com/anacrolix/envpprof github.com/sercand/kuberesolver/v5
github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2 github.com/anacrolix/mmsg
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/resourcegraph/armresourcegraph github.com/Shopify/toxiproxy
go.opentelemetry.io/collector github.com/aokoli/goutils github.com/tcnksm/go-httpstat cosmossdk.io/x/upgrade
github.com/ipld/go-car github.com/blevesearch/zapx/v15 github.com/eiannone/keyboard
github.com/knadh/koanf/parsers/toml github.com/dsoprea/go-logging github.com/lestrrat/go-strftime
github.com/go-gormigrate/gormigrate/v2 github.com/uber-go/tally github.com/huaweicloud/huaweicloud-sdk-go-v3
github.com/rancher/wrangler/v3 github.com/globalsign/mgo github.com/google/go-github/v66
github.com/go-playground/assert/v2 github.com/aead/siphash github.com/creack/goselect github.com/gobuffalo/helpers
github.com/tencentcloud/tencentcloud-sdk-go github.com/mcuadros/go-defaults
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/dns/armdns
github.com/GoogleCloudPlatform/opentelemetry-operations-go/exporter/trace github.com/bugsnag/bugsnag-go
github.com/gonvenience/text github.com/jeandeaual/go-locale github.com/moby/ipvs github.com/whyrusleeping/cbor
github.com/doug-martin/goqu/v9 github.com/hetznercloud/hcloud-go github.com/blend/go-sdk
github.com/aws/aws-sdk-go-v2/service/cloudwatchlogs github.com/docker/buildx github.com/blevesearch/geo
github.com/sassoftware/go-rpmutils github.com/jackc/pgx github.com/h2non/gock
github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/dnspod github.com/cloudfoundry/gosigar
github.com/zmap/zlint/v3 github.com/projectdiscovery/dsl github.com/alecthomas/atomic github.com/guptarohit/asciigraph
github.com/goburrow/cache github.com/ipfs/go-ds-badger github.com/dchest/captcha
github.com/huaweicloud/huaweicloud-sdk-go-obs github.com/knqyf263/go-apk-version github.com/agl/ed25519
github.com/quic-go/qtls-go1-19 github.com/k-sone/critbitgo github.com/bufbuild/buf github.com/leanovate/gopter
github.com/ditashi/jsbeautifier-go github.com/alecthomas/participle github.com/cznic/sortutil cosmossdk.io/x/feegrant
github.com/sigstore/sigstore/pkg/signature/kms/gcp github.com/joyent/triton-go cloud.google.com/go/datastore
github.com/hashicorp/go-slug github.com/getlantern/context github.com/aristanetworks/goarista
github.com/gobuffalo/logger github.com/open-telemetry/opentelemetry-collector-contrib/internal/coreinternal
github.com/PagerDuty/go-pagerduty golang.org/x/vuln github.com/google/go-github/v32 github.com/google/go-github/v56
github.com/ipld/go-car/v2 github.com/elliotchance/orderedmap/v2 github.com/codegangsta/negroni
github.com/VividCortex/gohistogram github.com/boj/redistore github.com/marten-seemann/qtls-go1-18
github.com/go-swagger/go-swagger github.com/antihax/optional github.com/anacrolix/upnp github.com/btcsuite/websocket
github.com/tailscale/wireguard-go github.com/ipfs/go-ds-measure github.com/u-root/u-root
github.com/apache/arrow/go/v12 github.com/kkdai/bstream k8s.io/cri-client github.com/wailsapp/go-webview2
github.com/getsops/sops/v3 github.com/glycerine/go-unsnap-stream gopkg.in/olivere/elastic.v5
github.com/bytedance/gopkg github.com/getlantern/errors github.com/oracle/oci-go-sdk github.com/in-toto/attestation
github.com/cavaliergopher/cpio github.com/cockroachdb/sentry-go github.com/go-playground/form/v4
github.com/aws/aws-sdk-go-v2/service/ecs github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v4
github.com/hashicorp/go-tfe maunium.net/go/mautrix github.com/ahmetb/gen-crd-api-reference-docs
github.com/getlantern/hex github.com/smallstep/go-attestation github.com/smacker/go-tree-sitter
github.com/Code-Hex/go-generics-cache github.com/knadh/koanf/parsers/yaml github.com/tdewolff/test
github.com/charmbracelet/x/errors github.com/mdlayher/ndp go.lsp.dev/uri github.com/googleapis/gax-go
github.com/mdlayher/arp gopkg.in/macaroon.v2 github.com/Khan/genqlient github.com/ipfs/go-unixfsnode
github.com/logrusorgru/aurora/v3 go.etcd.io/etcd/etcdutl/v3 github.com/libopenstorage/openstorage
github.com/hashicorp/jsonapi github.com/mdlayher/ethtool github.com/facebookgo/atomicfile
github.com/circonus-labs/circonusllhist kubevirt.io/containerized-data-importer-api github.com/pion/transport
github.com/t-yuki/gocover-cobertura kubevirt.io/controller-lifecycle-operator-sdk/api github.com/bboreham/go-loser
github.com/yandex-cloud/go-genproto github.com/dubbogo/gost github.com/go-xorm/xorm
github.com/nacos-group/nacos-sdk-go/v2 go.opentelemetry.io/collector/confmap github.com/chainguard-dev/git-urls
github.com/virtuald/go-ordered-json github.com/mozillazg/go-pinyin github.com/uptrace/bun
github.com/blevesearch/gtreap github.com/kyokomi/emoji github.com/go-playground/validator sigs.k8s.io/e2e-framework
github.com/creachadair/tomledit github.com/mdlayher/sdnotify github.com/projectdiscovery/gostruct
github.com/TylerBrock/colorjson github.com/hamba/avro/v2 github.com/marten-seemann/qtls-go1-17
github.com/tendermint/tm-db github.com/sigstore/sigstore/pkg/signature/kms/aws github.com/pion/stun/v3
github.com/circonus-labs/circonus-gometrics github.com/adrg/strutil github.com/CosmWasm/wasmd github.com/aead/poly1305
github.com/nicolai86/scaleway-sdk al.essio.dev/pkg/shellescape github.com/sigstore/sigstore/pkg/signature/kms/azure
github.com/mitchellh/panicwrap github.com/creachadair/atomicfile github.com/vbatts/go-mtree github.com/twinj/uuid
github.com/jaypipes/ghw go.opentelemetry.io/collector/extension github.com/thanhpk/randstr gioui.org/cpu
github.com/gen2brain/shm github.com/mattbaird/jsonpatch storj.io/drpc github.com/coredns/coredns
github.com/sigstore/sigstore/pkg/signature/kms/hashivault github.com/aws/aws-sdk-go-v2/service/rds
github.com/containrrr/shoutrrr github.com/marten-seemann/qtls-go1-16
go.opentelemetry.io/collector/config/configtelemetry github.com/shirou/w32 github.com/r3labs/diff/v3
github.com/google/generative-ai-go github.com/lestrrat/go-file-rotatelogs github.com/gonvenience/ytbx
github.com/gobuffalo/validate/v3 github.com/fasthttp/router github.com/xtaci/lossyconn
github.com/fluxcd/pkg/apis/kustomize github.com/hashicorp/raft-boltdb github.com/serialx/hashring
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork github.com/tikv/pd/client
github.com/libp2p/go-mplex github.com/vladimirvivien/gexe github.com/vbauerster/mpb/v7
github.com/apache/rocketmq-client-go/v2 gioui.org/shader github.com/toorop/go-dkim cosmossdk.io/x/evidence
golang.org/x/telemetry github.com/ncw/directio github.com/akamai/AkamaiOPEN-edgegrid-golang github.com/serenize/snaker
github.com/projectdiscovery/freeport github.com/godror/godror github.com/tomasen/realip github.com/kbinani/screenshot
github.com/google/licensecheck github.com/swaggo/echo-swagger github.com/renier/xmlrpc
github.com/lithammer/shortuuid/v3 github.com/ajwerner/btree github.com/ipfs/go-ds-flatfs github.com/getlantern/systray
github.com/akamensky/argparse github.com/machinebox/graphql github.com/vektra/mockery/v2
go.opentelemetry.io/collector/component github.com/aquasecurity/go-pep440-version github.com/mfridman/interpolate
github.com/ohler55/ojg github.com/orcaman/concurrent-map/v2 github.com/NVIDIA/go-nvml github.com/Unknwon/goconfig
github.com/go-kratos/kratos/v2 github.com/tebeka/strftime github.com/rainycape/unidecode gopkg.in/ns1/ns1-go.v2
github.com/fergusstrange/embedded-postgres gopkg.in/Knetic/govaluate.v3 go.opentelemetry.io/collector/exporter
github.com/swaggo/http-swagger gopkg.in/errgo.v1 github.com/zeebo/assert github.com/ktrysmt/go-bitbucket
github.com/scjalliance/comshim github.com/mediocregopher/radix/v3 github.com/aws/aws-sdk-go-v2/service/bedrockruntime
github.com/likexian/gokit github.com/mikesmitty/edkey golang.org/x/tools/go/vcs github.com/hashicorp/vic
github.com/rancher/norman github.com/Rican7/retry github.com/sethvargo/go-limiter github.com/florianl/go-tc
github.com/keybase/go-keychain github.com/alecthomas/colour github.com/tdewolff/parse github.com/wI2L/jsondiff
github.com/osrg/gobgp/v3 github.com/tailscale/golang-x-crypto github.com/hbakhtiyor/strsim github.com/phpdave11/gofpdi
go.opentelemetry.io/collector/extension/auth github.com/erikgeiser/promptkit github.com/go-enry/go-enry/v2
github.com/hashicorp/go-secure-stdlib/tlsutil github.com/pierrec/xxHash github.com/secure-io/sio-go
github.com/ipfs/go-ipfs-files github.com/mdlayher/raw github.com/segmentio/analytics-go
github.com/Shopify/logrus-bugsnag github.com/qri-io/jsonschema github.com/wagoodman/go-progress
github.com/wagoodman/go-partybus github.com/mwitkow/grpc-proxy github.com/cosmos/ibc-go/v7
github.com/qri-io/jsonpointer honnef.co/go/js/dom github.com/ipfs/go-ipfs-api github.com/gobuffalo/tags/v3
github.com/GoogleCloudPlatform/k8s-cloud-provider gopkg.in/corvus-ch/zbase32.v1 github.com/bugsnag/panicwrap
github.com/smartystreets/go-aws-auth github.com/jrick/logrotate cosmossdk.io/client/v2 github.com/google/go-github/v57
github.com/armon/go-proxyproto github.com/yandex-cloud/go-sdk github.com/tailscale/web-client-prebuilt
gitlab.com/yawning/bsaes.git k8s.io/legacy-cloud-providers github.com/grafana/dskit github.com/volatiletech/inflect
github.com/posthog/posthog-go go.opentelemetry.io/collector/config/configcompression github.com/pseudomuto/protokit
github.com/acobaugh/osrelease cloud.google.com/go/bigtable github.com/valyala/quicktemplate
github.com/go-enry/go-oniguruma github.com/dmarkham/enumer github.com/gogo/gateway github.com/hashicorp/go-discover
github.com/graphql-go/graphql github.com/Pallinder/go-randomdata go.opentelemetry.io/collector/config/configauth
go.opentelemetry.io/collector/config/configtls github.com/kortschak/wol cosmossdk.io/tools/rosetta
github.com/libp2p/go-libp2p-mplex github.com/projectdiscovery/tlsx github.com/aws/aws-sdk-go-v2/service/lightsail
github.com/mitchellh/iochan k8s.io/autoscaler/vertical-pod-autoscaler github.com/gotestyourself/gotestyourself
git.mills.io/prologic/smtpd github.com/go-llsqlite/crawshaw github.com/go-logr/zerologr
github.com/ionos-cloud/sdk-go/v6 github.com/facebookincubator/nvdtools github.com/civo/civogo
github.com/rymdport/portal github.com/aybabtme/rgbterm github.com/chewxy/math32 github.com/hashicorp/consul/sdk
go.opentelemetry.io/collector/config/configgrpc github.com/shamaton/msgpack/v2 go.mau.fi/util
github.com/paulbellamy/ratecounter github.com/cosiner/argv github.com/ilyakaznacheev/cleanenv github.com/antlr/antlr4
github.com/Kunde21/markdownfmt/v3 github.com/Binject/debug github.com/c4milo/unpackit
github.com/knadh/koanf/providers/confmap github.com/ua-parser/uap-go github.com/logrusorgru/aurora/v4
github.com/tidwall/wal github.com/gobuffalo/plush/v4 github.com/DataDog/gostackparse
go.opentelemetry.io/collector/config/internal github.com/namsral/flag github.com/buildkite/roko
github.com/uptrace/bun/dialect/pgdialect go.opentelemetry.io/collector/config/configopaque k8s.io/kube-proxy
github.com/ferranbt/fastssz github.com/tkuchiki/go-timezone go.opentelemetry.io/collector/config/confignet
github.com/fluxcd/helm-controller/api github.com/anchore/go-logger github.com/pborman/getopt
github.com/speps/go-hashids github.com/peterhellberg/link gopkg.in/telebot.v3 github.com/clarketm/json
github.com/foxcpp/go-mockdns cosmossdk.io/tools/confix github.com/tmccombs/hcl2json github.com/thlib/go-timezone-local
github.com/ishidawataru/sctp github.com/golang-collections/collections github.com/tailscale/certstore
github.com/sebdah/goldie/v2 go.lsp.dev/jsonrpc2 github.com/goreleaser/fileglob
github.com/Azure/go-autorest/autorest/mocks github.com/tailscale/peercred github.com/anchore/go-macholibre
gotest.tools/gotestsum github.com/fullsailor/pkcs7 github.com/google/go-tpm-tools
github.com/projectdiscovery/interactsh github.com/bsm/redislock github.com/volatiletech/strmangle
github.com/aws/aws-sdk-go-v2/service/cloudfront github.com/flosch/pongo2/v6 github.com/c9s/goprocinfo
github.com/bombsimon/logrusr/v4 github.com/mdp/qrterminal/v3 github.com/confluentinc/confluent-kafka-go/v2
github.com/uber-go/atomic github.com/PuerkitoBio/rehttp github.com/cloudfoundry/jibber_jabber
sourcegraph.com/sourcegraph/appdash github.com/kevinburke/go-bindata github.com/bmatcuk/doublestar/v2
github.com/ameshkov/dnsstamps github.com/caarlos0/env/v11 github.com/ulule/limiter/v3 github.com/alecthomas/assert
github.com/btcsuite/btcwallet/wallet/txauthor github.com/samber/slog-multi github.com/knqyf263/go-rpm-version
github.com/goccy/go-graphviz github.com/mazznoer/csscolorparser github.com/google/go-github/v35
github.com/namedotcom/go github.com/aws/aws-sdk-go-v2/service/apigateway github.com/gophercloud/utils
github.com/AdguardTeam/golibs github.com/ory/go-acc github.com/fluxcd/pkg/runtime github.com/enescakir/emoji
cloud.google.com/go/artifactregistry github.com/heroku/color github.com/dnsimple/dnsimple-go
go.opentelemetry.io/collector/processor github.com/golangci/lint-1 github.com/dghubble/go-twitter
github.com/knadh/koanf/parsers/json gopkg.in/AlecAivazis/survey.v1 github.com/pion/turn/v4 github.com/go-gomail/gomail
github.com/openvex/go-vex k8s.io/kube-controller-manager github.com/projectdiscovery/yamldoc-go
github.com/lufia/iostat github.com/XSAM/otelsql gopkg.in/segmentio/analytics-go.v3 github.com/pingcap/tidb/pkg/parser
github.com/spacemonkeygo/spacelog github.com/wcharczuk/go-chart contrib.go.opencensus.io/exporter/zipkin
github.com/go-cmd/cmd github.com/buraksezer/consistent github.com/h2non/go-is-svg istio.io/gogo-genproto
github.com/go-redis/cache/v9 github.com/open-telemetry/opentelemetry-collector-contrib/pkg/translator/jaeger
github.com/go-delve/delve github.com/libp2p/go-libp2p-pubsub-router github.com/homeport/dyff
github.com/gobuffalo/github_flavored_markdown github.com/gopacket/gopacket go.opentelemetry.io/collector/receiver
github.com/cli/shurcooL-graphql github.com/colinmarc/hdfs/v2 github.com/bazelbuild/buildtools
github.com/fsnotify/fsevents github.com/alexbrainman/goissue34681 github.com/google/go-github/v39
github.com/open-policy-agent/cert-controller github.com/coreos/vcontext github.com/RichardKnop/logging
github.com/btcsuite/btcwallet/wallet/txrules github.com/go-restruct/restruct github.com/go-llsqlite/adapter
github.com/hajimehoshi/oto github.com/projectdiscovery/fdmax github.com/atc0005/go-teams-notify/v2
github.com/dustin/gojson go.opentelemetry.io/collector/config/confighttp github.com/xtls/xray-core kubevirt.io/api
github.com/emersion/go-textwrapper github.com/cretz/bine github.com/google/martian
github.com/btcsuite/btcwallet/wallet/txsizes github.com/aymanbagabas/go-udiff github.com/vultr/govultr/v3
github.com/leodido/ragel-machinery github.com/tdewolff/minify github.com/wayneashleyberry/terminal-dimensions
github.com/microsoft/go-rustaudit github.com/facebookgo/freeport github.com/opensearch-project/opensearch-go
github.com/jackc/fake github.com/pion/udp github.com/emersion/go-imap github.com/fluxcd/pkg/tar
github.com/bradleyjkemp/cupaloy/v2 cosmossdk.io/x/circuit github.com/libp2p/go-libp2p-peerstore
github.com/GoogleCloudPlatform/cloudsql-proxy github.com/decred/dcrd/lru github.com/tg123/go-htpasswd
github.com/pganalyze/pg_query_go/v5 github.com/libp2p/go-libp2p-xor github.com/twitchtv/twirp
github.com/cucumber/godog github.com/google/go-github/v50 gopkg.in/alexcesaro/statsd.v2 github.com/containerd/nri
github.com/go-kratos/aegis github.com/go-gl/glfw github.com/alecthomas/assert/v2
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/keyvault/armkeyvault github.com/minio/minio-go/v6
gitlab.com/golang-commonmark/puny github.com/pseudomuto/protoc-gen-doc github.com/beego/beego/v2
github.com/ipfs/go-ipfs-cmds github.com/nrdcg/dnspod-go github.com/go-faster/jx github.com/libp2p/go-libp2p-testing
github.com/yvasiyarov/go-metrics github.com/xhit/go-simple-mail/v2 github.com/flopp/go-findfont
github.com/blevesearch/zapx/v16 github.com/karlseguin/ccache github.com/prysmaticlabs/go-bitfield gopkg.in/gorp.v1
github.com/tcnksm/go-latest github.com/cpu/goacmedns code.cloudfoundry.org/clock
google.golang.org/genproto/googleapis/bytestream github.com/ScaleFT/sshkeys bitbucket.org/creachadair/stringset
github.com/transip/gotransip/v6 github.com/pingcap/parser github.com/aws/aws-sdk-go-v2/service/firehose
github.com/vertica/vertica-sql-go github.com/hillu/go-yara/v4 github.com/IBM/go-sdk-core/v5
github.com/bradleyjkemp/cupaloy github.com/gobuffalo/nulls github.com/cakturk/go-netstat
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/monitor/armmonitor github.com/golangci/maligned
gopkg.in/errgo.v2 github.com/hooklift/assert github.com/baidubce/bce-sdk-go github.com/jfreymuth/oggvorbis
github.com/aws/aws-sdk-go-v2/feature/rds/auth layeh.com/gopher-json github.com/flynn-archive/go-shlex
github.com/ameshkov/dnscrypt/v2 gonum.org/v1/netlib github.com/owenrumney/go-sarif github.com/dnstap/golang-dnstap
github.com/farsightsec/golang-framestream github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/compute/armcompute
github.com/zyedidia/generic github.com/segmentio/analytics-go/v3 github.com/Showmax/go-fqdn
github.com/apache/dubbo-go-hessian2
github.com/AliyunContainerService/ack-ram-tool/pkg/credentials/alibabacloudsdkgo/helper github.com/ory/x
github.com/rasky/go-xdr connectrpc.com/otelconnect github.com/blevesearch/go-faiss github.com/cppforlife/go-patch
github.com/gophercloud/gophercloud/v2 github.com/iovisor/gobpf github.com/allegro/bigcache/v3 xorm.io/core
github.com/cenk/backoff github.com/vifraa/gopom github.com/kavu/go_reuseport github.com/yvasiyarov/gorelic
github.com/illarion/gonotify github.com/leaanthony/u github.com/cli/go-gh/v2
github.com/AliyunContainerService/ack-ram-tool/pkg/credentials/provider github.com/luna-duclos/instrumentedsql
github.com/google/go-github/v52 github.com/ucarion/urlpath github.com/djherbis/nio/v3
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/containerregistry/armcontainerregistry github.com/gobuffalo/fizz
github.com/couchbase/gocbcore/v10 github.com/alexedwards/argon2id github.com/golangci/check
github.com/bramvdbogaerde/go-scp github.com/guregu/null github.com/markbates/pkger mvdan.cc/lint
github.com/bitly/go-hostpool github.com/chai2010/webp github.com/hashicorp/go-secure-stdlib/base62
github.com/charmbracelet/x/exp/term github.com/dhowden/tag github.com/djherbis/atime github.com/ogier/pflag
github.com/rancher/wrangler go.elastic.co/fastjson github.com/libp2p/go-doh-resolver
github.com/lightningnetwork/lnd/clock github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression
github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/containerservice/armcontainerservice/v4 github.com/caarlos0/env
github.com/intel/goresctrl github.com/wcharczuk/go-chart/v2 github.com/nicksnyder/go-i18n
github.com/becheran/wildmatch-go github.com/tidwall/redcon github.com/SAP/go-hdb github.com/r3labs/diff
github.com/google/osv-scanner github.com/tiancaiamao/gp go.opentelemetry.io/otel/exporters/otlp/otlplog/otlploggrpc
github.com/lightninglabs/neutrino/cache github.com/softlayer/xmlrpc lukechampine.com/frand
github.com/coreos/ignition/v2 github.com/dgryski/go-jump github.com/aliyun/aliyun-log-go-sdk
github.com/labstack/echo-jwt/v4 github.com/drone/envsubst/v2 github.com/golang-module/carbon/v2
github.com/opsgenie/opsgenie-go-sdk-v2 github.com/btcsuite/btcwallet/wtxmgr github.com/bmizerany/perks
github.com/jwalton/gchalk github.com/uptrace/opentelemetry-go-extra/otelutil github.com/btcsuite/winsvc
github.com/mitchellh/ioprogress github.com/golangci/go-misc github.com/fastly/go-utils github.com/didip/tollbooth
github.com/Yawning/aez github.com/lightningnetwork/lnd/queue github.com/lxn/walk
github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus github.com/hashicorp/hcl2 github.com/caio/go-tdigest
github.com/grafana/gomemcache github.com/pingcap/goleveldb github.com/prashantv/gostub github.com/gkampitakis/go-snaps
github.com/nrdcg/goinwx github.com/SherClockHolmes/webpush-go mvdan.cc/interfacer
github.com/uptrace/bun/driver/pgdriver github.com/godror/knownpb github.com/hashicorp/raft-autopilot
github.com/hashicorp/go-immutable-radix/v2 github.com/google/martian/v3 github.com/nrdcg/namesilo
github.com/hashicorp/go-kms-wrapping/v2 github.com/deanishe/awgo sigs.k8s.io/aws-iam-authenticator
cloud.google.com/go/cloudbuild github.com/hashicorp/hil gopkg.in/stretchr/testify.v1
github.com/playwright-community/playwright-go github.com/google/rpmpack github.com/chigopher/pathlib
github.com/aclements/go-moremath github.com/richardartoul/molecule go.opentelemetry.io/contrib/bridges/prometheus
cloud.google.com/go/security github.com/lightningnetwork/lnd/ticker github.com/uber-go/tally/v4
github.com/btcsuite/btcwallet/walletdb gopkg.in/jcmturner/goidentity.v3 github.com/theckman/yacspin
github.com/alexflint/go-filemutex github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing github.com/mfonda/simhash
github.com/icrowley/fake github.com/docker/compose/v2 github.com/randall77/makefat github.com/sylabs/squashfs
"""
