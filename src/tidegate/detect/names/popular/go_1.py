"""Popular packages of go, part 1 (2026-02-05, from GuardDog, Apache-2.0: see LICENSES.txt)."""

NAMES = """
golang.org/x/sys golang.org/x/net golang.org/x/text gopkg.in/yaml.v3 golang.org/x/crypto github.com/stretchr/testify
github.com/davecgh/go-spew google.golang.org/protobuf github.com/pmezard/go-difflib github.com/pkg/errors
github.com/google/uuid github.com/mattn/go-isatty golang.org/x/sync github.com/golang/protobuf gopkg.in/yaml.v2
github.com/spf13/pflag github.com/google/go-cmp github.com/spf13/cobra golang.org/x/tools
github.com/mattn/go-colorable github.com/sirupsen/logrus golang.org/x/term google.golang.org/grpc golang.org/x/time
github.com/cespare/xxhash/v2 golang.org/x/oauth2 golang.org/x/exp github.com/prometheus/client_golang
github.com/inconshreveable/mousetrap github.com/klauspost/compress github.com/fsnotify/fsnotify
github.com/json-iterator/go github.com/go-logr/logr github.com/gogo/protobuf github.com/modern-go/concurrent
golang.org/x/mod github.com/modern-go/reflect2 github.com/prometheus/common github.com/prometheus/procfs
github.com/prometheus/client_model github.com/beorn7/perks go.uber.org/multierr github.com/mitchellh/mapstructure
github.com/fatih/color github.com/golang/groupcache google.golang.org/genproto/googleapis/rpc
github.com/mattn/go-runewidth github.com/gorilla/websocket github.com/spf13/cast go.opentelemetry.io/otel
github.com/mailru/easyjson go.opentelemetry.io/otel/trace go.uber.org/zap github.com/go-logr/stdr
github.com/josharian/intern gopkg.in/ini.v1 github.com/imdario/mergo go.opentelemetry.io/otel/metric sigs.k8s.io/yaml
github.com/munnerz/goautoneg google.golang.org/genproto github.com/rivo/uniseg k8s.io/apimachinery
github.com/go-openapi/swag github.com/pelletier/go-toml/v2 github.com/spf13/afero github.com/go-openapi/jsonpointer
github.com/spf13/viper k8s.io/client-go github.com/hashicorp/hcl github.com/go-openapi/jsonreference
github.com/magiconair/properties k8s.io/api github.com/google/gofuzz k8s.io/klog/v2 k8s.io/utils
google.golang.org/genproto/googleapis/api github.com/felixge/httpsnoop github.com/hashicorp/go-multierror
google.golang.org/appengine gopkg.in/inf.v0 go.uber.org/atomic github.com/mitchellh/go-homedir
github.com/hashicorp/errwrap github.com/dustin/go-humanize github.com/Microsoft/go-winio go.opencensus.io
sigs.k8s.io/structured-merge-diff/v4 github.com/golang/snappy github.com/russross/blackfriday/v2
github.com/gorilla/mux go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp k8s.io/kube-openapi
sigs.k8s.io/json github.com/subosito/gotenv github.com/opencontainers/go-digest github.com/jmespath/go-jmespath
github.com/go-sql-driver/mysql github.com/klauspost/cpuid/v2 github.com/emicklei/go-restful/v3
github.com/docker/go-units github.com/BurntSushi/toml github.com/opencontainers/image-spec
github.com/cenkalti/backoff/v4 github.com/kr/pretty github.com/aws/aws-sdk-go google.golang.org/api github.com/lib/pq
github.com/cpuguy83/go-md2man/v2 go.opentelemetry.io/otel/sdk github.com/docker/docker
cloud.google.com/go/compute/metadata github.com/onsi/gomega github.com/goccy/go-json
github.com/go-playground/universal-translator github.com/google/pprof github.com/leodido/go-urn
github.com/go-playground/locales github.com/matttproud/golang_protobuf_extensions
github.com/go-playground/validator/v10 github.com/rogpeppe/go-internal github.com/docker/go-connections
github.com/google/go-querystring github.com/google/gnostic-models github.com/googleapis/gax-go/v2 gopkg.in/check.v1
github.com/hashicorp/go-cleanhttp github.com/go-ole/go-ole github.com/moby/term golang.org/x/xerrors
github.com/googleapis/enterprise-certificate-proxy github.com/gin-gonic/gin github.com/mitchellh/copystructure
github.com/mitchellh/reflectwalk github.com/Azure/go-ansiterm github.com/google/btree cloud.google.com/go
go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc github.com/kr/text
github.com/Masterminds/semver/v3 github.com/grpc-ecosystem/grpc-gateway/v2 github.com/miekg/dns
github.com/shopspring/decimal github.com/stretchr/objx github.com/golang-jwt/jwt/v4 github.com/olekukonko/tablewriter
github.com/google/s2a-go github.com/asaskevich/govalidator github.com/hashicorp/golang-lru
github.com/hashicorp/go-version github.com/coreos/go-systemd/v22 github.com/mattn/go-sqlite3
github.com/gabriel-vasile/mimetype github.com/sergi/go-diff github.com/pelletier/go-toml
k8s.io/apiextensions-apiserver github.com/sourcegraph/conc github.com/evanphx/json-patch
github.com/docker/distribution gopkg.in/natefinch/lumberjack.v2 github.com/ugorji/go/codec github.com/google/shlex
github.com/huandu/xstrings github.com/tklauser/go-sysconf github.com/sagikazarmark/locafero
go.opentelemetry.io/proto/otlp github.com/sagikazarmark/slog-shim github.com/mitchellh/go-wordwrap
github.com/onsi/ginkgo/v2 github.com/tklauser/numcpus github.com/lucasb-eyer/go-colorful github.com/cloudflare/circl
dario.cat/mergo github.com/gin-contrib/sse k8s.io/component-base github.com/aws/aws-sdk-go-v2
github.com/andybalholm/brotli github.com/Masterminds/goutils github.com/yusufpapurcu/wmi github.com/aws/smithy-go
go.opentelemetry.io/otel/exporters/otlp/otlptrace github.com/distribution/reference github.com/golang/mock
github.com/aws/aws-sdk-go-v2/credentials github.com/spf13/jwalterweatherman sigs.k8s.io/controller-runtime
github.com/hashicorp/go-retryablehttp cloud.google.com/go/iam go.etcd.io/bbolt github.com/x448/float16
github.com/opentracing/opentracing-go github.com/aws/aws-sdk-go-v2/service/internal/presigned-url
github.com/aws/aws-sdk-go-v2/internal/endpoints/v2 github.com/pierrec/lz4/v4
github.com/aws/aws-sdk-go-v2/internal/configsources github.com/aws/aws-sdk-go-v2/config github.com/tidwall/gjson
github.com/blang/semver/v4 github.com/fxamacker/cbor/v2 github.com/tidwall/pretty golang.org/x/arch
github.com/cyphar/filepath-securejoin github.com/docker/cli golang.org/x/image
github.com/aws/aws-sdk-go-v2/service/sts go.mongodb.org/mongo-driver github.com/aws/aws-sdk-go-v2/feature/ec2/imds
github.com/ProtonMail/go-crypto github.com/aws/aws-sdk-go-v2/service/sso github.com/evanphx/json-patch/v5
github.com/xeipuuv/gojsonpointer github.com/go-errors/errors github.com/aws/aws-sdk-go-v2/internal/ini
github.com/jinzhu/inflection github.com/tidwall/match go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc
github.com/dlclark/regexp2 github.com/xeipuuv/gojsonreference github.com/gobwas/glob github.com/Masterminds/sprig/v3
github.com/ulikunitz/xz github.com/jackc/pgservicefile github.com/jackc/pgpassfile github.com/pkg/browser
github.com/valyala/bytebufferpool github.com/kylelemons/godebug github.com/coreos/go-semver github.com/moby/spdystream
github.com/bytedance/sonic github.com/containerd/containerd cloud.google.com/go/storage
github.com/twitchyliquid64/golang-asm github.com/aws/aws-sdk-go-v2/service/ssooidc github.com/emirpasic/gods
github.com/dgryski/go-rendezvous github.com/aws/aws-sdk-go-v2/service/internal/accept-encoding github.com/onsi/ginkgo
github.com/urfave/cli/v2 github.com/go-openapi/spec github.com/golang-jwt/jwt/v5 github.com/xeipuuv/gojsonschema
github.com/grpc-ecosystem/go-grpc-middleware github.com/containerd/log github.com/robfig/cron/v3
github.com/docker/docker-credential-helpers github.com/hashicorp/go-hclog github.com/go-logfmt/logfmt
gopkg.in/warnings.v0 github.com/rs/zerolog github.com/morikuni/aec github.com/hashicorp/golang-lru/v2
filippo.io/edwards25519 gomodules.xyz/jsonpatch/v2 github.com/jinzhu/now github.com/kevinburke/ssh_config
github.com/hashicorp/go-uuid github.com/godbus/dbus/v5 github.com/shirou/gopsutil/v3 github.com/power-devops/perfstat
gorm.io/gorm github.com/muesli/termenv github.com/golang/glog github.com/xlab/treeprint github.com/ghodss/yaml
github.com/lufia/plan9stats github.com/jbenet/go-context github.com/xanzy/ssh-agent k8s.io/apiserver
github.com/gregjones/httpcache github.com/syndtr/goleveldb go.etcd.io/etcd/api/v3 github.com/remyoudompheng/bigfft
go.etcd.io/etcd/client/v3 github.com/go-git/go-git/v5 github.com/peterbourgon/diskv github.com/go-git/go-billy/v5
k8s.io/cli-runtime go.starlark.net github.com/jmoiron/sqlx cloud.google.com/go/auth go.etcd.io/etcd/client/pkg/v3
cloud.google.com/go/auth/oauth2adapt github.com/xrash/smetrics go.uber.org/mock github.com/rs/cors
github.com/rcrowley/go-metrics github.com/go-git/gcfg sigs.k8s.io/kustomize/kyaml
github.com/grpc-ecosystem/go-grpc-prometheus github.com/kballard/go-shellquote github.com/patrickmn/go-cache
github.com/aymanbagabas/go-osc52/v2 github.com/monochromegane/go-gitignore github.com/PuerkitoBio/goquery
sigs.k8s.io/kustomize/api github.com/opencontainers/runtime-spec github.com/Azure/azure-sdk-for-go/sdk/azcore
cloud.google.com/go/compute github.com/gofrs/uuid github.com/liggitt/tabwriter
github.com/Azure/azure-sdk-for-go/sdk/internal github.com/joho/godotenv modernc.org/mathutil github.com/mgutz/ansi
github.com/moby/docker-image-spec go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp github.com/rs/xid
github.com/mxk/go-flowrate github.com/charmbracelet/lipgloss modernc.org/sqlite github.com/golang-jwt/jwt
github.com/opencontainers/runc github.com/mitchellh/go-testing-interface k8s.io/kubectl modernc.org/memory
github.com/hashicorp/go-immutable-radix modernc.org/libc github.com/go-task/slim-sprig/v3 gotest.tools/v3
github.com/Microsoft/hcsshim github.com/go-logr/zapr github.com/go-kit/log github.com/urfave/cli
github.com/decred/dcrd/dcrec/secp256k1/v4 github.com/skeema/knownhosts github.com/jackc/pgx/v5
gopkg.in/evanphx/json-patch.v4 github.com/shirou/gopsutil github.com/alecthomas/units github.com/pjbgf/sha1cd
github.com/Azure/go-autorest github.com/andybalholm/cascadia github.com/gorilla/handlers
github.com/MakeNowJust/heredoc github.com/google/go-containerregistry github.com/go-jose/go-jose/v4
github.com/klauspost/pgzip github.com/oklog/ulid github.com/oklog/run github.com/Azure/go-autorest/autorest/adal
github.com/stoewer/go-strcase github.com/spaolacci/murmur3 github.com/agext/levenshtein github.com/muesli/reflow
github.com/chenzhuoyu/base64x github.com/Masterminds/semver github.com/hashicorp/yamux github.com/dgraph-io/ristretto
github.com/google/cel-go github.com/yuin/goldmark github.com/Azure/azure-sdk-for-go/sdk/azidentity
github.com/jonboulle/clockwork github.com/go-redis/redis/v8 github.com/bits-and-blooms/bitset go.uber.org/automaxprocs
github.com/shoenig/go-m1cpu github.com/AzureAD/microsoft-authentication-library-for-go github.com/zclconf/go-cty
github.com/gofrs/flock github.com/go-openapi/strfmt github.com/go-openapi/errors go.opentelemetry.io/otel/sdk/metric
github.com/moby/sys/mountinfo github.com/Azure/go-autorest/autorest github.com/blang/semver
github.com/microcosm-cc/bluemonday github.com/Azure/go-autorest/logger github.com/Azure/go-autorest/autorest/date
github.com/Azure/go-autorest/tracing github.com/aws/aws-sdk-go-v2/aws/protocol/eventstream
github.com/go-task/slim-sprig github.com/quic-go/quic-go github.com/vmihailenco/msgpack/v5
github.com/aws/aws-sdk-go-v2/service/s3 github.com/armon/go-metrics github.com/vishvananda/netns gopkg.in/tomb.v1
github.com/smartystreets/goconvey github.com/samber/lo github.com/grpc-ecosystem/grpc-gateway
github.com/hashicorp/hcl/v2 github.com/moby/locker gorm.io/driver/mysql github.com/vmihailenco/tagparser/v2
github.com/containerd/continuity github.com/charmbracelet/bubbletea github.com/containerd/console
github.com/gorilla/css github.com/AdaLogics/go-fuzz-headers github.com/jackc/puddle/v2 github.com/vbatts/tar-split
github.com/hashicorp/go-rootcerts github.com/aws/aws-sdk-go-v2/service/internal/s3shared github.com/atotto/clipboard
github.com/chzyer/readline github.com/muesli/ansi github.com/muesli/cancelreader github.com/vishvananda/netlink
github.com/valyala/fasttemplate github.com/creack/pty github.com/redis/go-redis/v9 github.com/go-chi/chi/v5
github.com/aymerick/douceur github.com/go-openapi/loads github.com/exponent-io/jsonpath github.com/chai2010/gettext-go
github.com/docker/go-metrics github.com/aws/aws-sdk-go-v2/service/internal/checksum
github.com/aws/aws-sdk-go-v2/internal/v4a github.com/moby/sys/sequential github.com/fatih/structs
github.com/google/flatbuffers github.com/go-openapi/analysis github.com/nxadm/tail github.com/gorilla/securecookie
github.com/minio/sha256-simd github.com/getsentry/sentry-go github.com/mattn/go-localereader
github.com/dgrijalva/jwt-go github.com/go-openapi/validate github.com/hashicorp/go-plugin
github.com/containerd/stargz-snapshotter/estargz github.com/satori/go.uuid github.com/xdg-go/stringprep
github.com/jessevdk/go-flags github.com/envoyproxy/protoc-gen-validate github.com/moby/sys/user
github.com/xdg-go/scram github.com/charmbracelet/bubbles github.com/hashicorp/go-sockaddr github.com/jackc/pgio
github.com/cespare/xxhash github.com/xdg-go/pbkdf2 github.com/dimchansky/utfbom github.com/go-jose/go-jose/v3
github.com/go-ini/ini github.com/mohae/deepcopy gonum.org/v1/gonum github.com/xo/terminfo github.com/go-resty/resty/v2
github.com/census-instrumentation/opencensus-proto go.uber.org/goleak github.com/valyala/fasthttp
github.com/Azure/azure-sdk-for-go github.com/DataDog/zstd github.com/jackc/pgproto3/v2 github.com/golang/freetype
github.com/youmark/pkcs8 github.com/gopherjs/gopherjs github.com/iancoleman/strcase github.com/go-openapi/runtime
github.com/benbjohnson/clock github.com/jpillora/backoff github.com/labstack/gommon github.com/VividCortex/ewma
github.com/jackc/pgtype github.com/jackc/pgconn github.com/buger/jsonparser github.com/dsnet/compress
github.com/jackc/pgx/v4 github.com/google/gnostic github.com/jcmturner/gofork github.com/NYTimes/gziphandler
github.com/go-stack/stack github.com/jinzhu/copier github.com/gomodule/redigo github.com/jackc/chunkreader/v2
github.com/pierrec/lz4 github.com/mdlayher/socket github.com/opencontainers/selinux cloud.google.com/go/longrunning
github.com/jcmturner/dnsutils/v2 github.com/Masterminds/squirrel github.com/manifoldco/promptui
gopkg.in/square/go-jose.v2 github.com/jcmturner/rpc/v2 github.com/google/gopacket github.com/montanaflynn/stats
github.com/jcmturner/aescts/v2 github.com/antlr4-go/antlr/v4 github.com/go-kit/kit github.com/quic-go/qpack
github.com/lann/ps github.com/lann/builder github.com/jcmturner/gokrb5/v8 github.com/pkg/sftp
github.com/labstack/echo/v4 github.com/gookit/color github.com/charmbracelet/x/ansi
github.com/apparentlymart/go-textseg/v15 github.com/containerd/cgroups github.com/ryanuber/go-glob
github.com/cenkalti/backoff k8s.io/code-generator github.com/ncruces/go-strftime github.com/AlecAivazis/survey/v2
github.com/alecthomas/template github.com/moby/patternmatcher github.com/Azure/azure-sdk-for-go/sdk/storage/azblob
modernc.org/strutil github.com/pborman/uuid github.com/cncf/xds/go helm.sh/helm/v3 modernc.org/token
github.com/eapache/queue gorm.io/driver/postgres github.com/coreos/go-oidc/v3 github.com/xi2/xz
github.com/StackExchange/wmi github.com/kr/fs github.com/cloudwego/iasm
github.com/aws/aws-sdk-go-v2/feature/s3/manager github.com/envoyproxy/go-control-plane
github.com/mitchellh/colorstring github.com/cloudwego/base64x github.com/bytedance/sonic/loader
github.com/containerd/errdefs github.com/julienschmidt/httprouter github.com/uber/jaeger-client-go
github.com/go-test/deep github.com/golang-sql/civil github.com/soheilhy/cmux github.com/logrusorgru/aurora
github.com/gorilla/sessions github.com/rubenv/sql-migrate github.com/kelseyhightower/envconfig nhooyr.io/websocket
github.com/nats-io/nuid github.com/minio/md5-simd github.com/jinzhu/gorm
sigs.k8s.io/apiserver-network-proxy/konnectivity-client github.com/swaggo/swag github.com/danieljoos/wincred
github.com/briandowns/spinner github.com/cockroachdb/errors github.com/eapache/go-resiliency
github.com/minio/minio-go/v7 github.com/segmentio/asm github.com/cockroachdb/redact github.com/nats-io/nats.go
github.com/cockroachdb/logtags github.com/yuin/gopher-lua github.com/tidwall/btree github.com/go-gorp/gorp/v3
github.com/btcsuite/btcd/btcec/v2 github.com/cilium/ebpf github.com/PuerkitoBio/purell github.com/Azure/go-ntlmssp
github.com/nats-io/nkeys github.com/eapache/go-xerial-snappy github.com/Azure/go-autorest/autorest/to
oras.land/oras-go github.com/hashicorp/serf github.com/Azure/go-autorest/autorest/azure/cli
github.com/josharian/native github.com/bgentry/go-netrc github.com/mitchellh/go-ps k8s.io/kubernetes
github.com/bgentry/speakeasy github.com/uber/jaeger-lib github.com/adrg/xdg github.com/nwaples/rardecode
github.com/containerd/platforms github.com/hashicorp/vault/api gopkg.in/alexcesaro/quotedprintable.v3
github.com/Azure/go-autorest/autorest/azure/auth github.com/dgryski/go-farm
github.com/hashicorp/go-secure-stdlib/parseutil github.com/jedib0t/go-pretty/v6 github.com/cheggaaa/pb/v3
github.com/PuerkitoBio/urlesc github.com/planetscale/vtprotobuf github.com/coreos/go-systemd github.com/otiai10/copy
github.com/hashicorp/go-secure-stdlib/strutil github.com/hashicorp/consul/api github.com/mattn/go-shellwords
github.com/godbus/dbus github.com/hashicorp/go-safetemp k8s.io/klog github.com/gosuri/uitable github.com/tinylib/msgp
howett.net/plist github.com/go-sourcemap/sourcemap github.com/skratchdot/open-golang github.com/agnivade/levenshtein
github.com/minio/highwayhash github.com/golang-sql/sqlexp github.com/fatih/camelcase github.com/containerd/ttrpc
github.com/erikgeiser/coninput github.com/gdamore/encoding github.com/bmatcuk/doublestar/v4 github.com/tidwall/sjson
github.com/mr-tron/base58 github.com/dop251/goja github.com/secure-systems-lab/go-securesystemslib
github.com/gobuffalo/flect github.com/mwitkow/go-conntrack github.com/jackpal/go-nat-pmp gorm.io/driver/sqlite
github.com/hashicorp/go-getter github.com/edsrzf/mmap-go github.com/gogo/googleapis github.com/syndtr/gocapability
github.com/containerd/typeurl/v2 github.com/KyleBanks/depth github.com/charmbracelet/x/term github.com/xanzy/go-gitlab
github.com/schollz/progressbar/v3 github.com/philhofer/fwd github.com/gdamore/tcell/v2 github.com/alecthomas/chroma/v2
github.com/mdlayher/netlink github.com/google/go-github k8s.io/component-helpers
github.com/shurcooL/sanitized_anchor_name github.com/go-asn1-ber/asn1-ber github.com/hashicorp/logutils
go.opentelemetry.io/otel/exporters/stdout/stdouttrace lukechampine.com/blake3 github.com/petermattis/goid
github.com/alecthomas/chroma github.com/cockroachdb/pebble github.com/apache/thrift github.com/denisenkom/go-mssqldb
github.com/google/wire github.com/huin/goupnp github.com/googleapis/gnostic gotest.tools github.com/gobwas/pool
github.com/armon/go-radix github.com/multiformats/go-multihash github.com/go-chi/chi github.com/gobwas/httphead
github.com/vmihailenco/msgpack github.com/gin-contrib/cors github.com/gorilla/context github.com/acarl005/stripansi
github.com/go-viper/mapstructure/v2 github.com/pion/logging github.com/pbnjay/memory github.com/DATA-DOG/go-sqlmock
github.com/gobwas/ws github.com/ethereum/go-ethereum github.com/miekg/pkcs11 github.com/dvsekhvalnov/jose2go
github.com/tjfoc/gmsm golang.org/x/lint cloud.google.com/go/monitoring github.com/libp2p/go-buffer-pool
github.com/glebarez/go-sqlite github.com/zeebo/xxh3 github.com/go-ldap/ldap/v3 go.uber.org/dig
github.com/openzipkin/zipkin-go github.com/oschwald/maxminddb-golang github.com/mtibben/percent
github.com/prometheus/prometheus github.com/smartystreets/assertions github.com/yuin/goldmark-emoji
github.com/99designs/keyring gopkg.in/alecthomas/kingpin.v2 github.com/felixge/fgprof github.com/Masterminds/sprig
github.com/multiformats/go-varint github.com/gsterjov/go-libsecret github.com/disintegration/imaging
github.com/niemeyer/pretty github.com/99designs/go-keychain github.com/OneOfOne/xxhash k8s.io/kubelet
github.com/francoispqt/gojay github.com/pkg/profile github.com/sasha-s/go-deadlock github.com/cenkalti/backoff/v3
github.com/ipfs/go-cid github.com/saintfish/chardet github.com/matttproud/golang_protobuf_extensions/v2 k8s.io/gengo
github.com/moby/sys/userns go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc
github.com/charmbracelet/glamour k8s.io/metrics github.com/hashicorp/terraform-json
github.com/apparentlymart/go-textseg/v13 honnef.co/go/tools github.com/konsorten/go-windows-terminal-sequences
github.com/tchap/go-patricia/v2 github.com/mitchellh/hashstructure/v2 github.com/holiman/uint256
github.com/lestrrat-go/option github.com/lestrrat-go/blackmagic github.com/lestrrat-go/iter
github.com/google/certificate-transparency-go github.com/lestrrat-go/httpcc github.com/multiformats/go-multibase
github.com/multiformats/go-multiaddr github.com/nfnt/resize github.com/kardianos/osext github.com/xiang90/probing
github.com/boombuler/barcode github.com/mholt/archiver/v3 cel.dev/expr github.com/jtolds/gls github.com/Nvveen/Gotty
cloud.google.com/go/pubsub github.com/antchfx/xpath modernc.org/gc/v3 github.com/xhit/go-str2duration/v2
k8s.io/gengo/v2 github.com/glebarez/sqlite github.com/tmc/grpc-websocket-proxy github.com/btcsuite/btcd
github.com/jhump/protoreflect github.com/containerd/cgroups/v3 github.com/boltdb/bolt go.uber.org/fx
github.com/nsf/termbox-go github.com/itchyny/timefmt-go github.com/robfig/cron github.com/apparentlymart/go-cidr
github.com/go-redis/redis github.com/posener/complete go.opentelemetry.io/otel/exporters/prometheus gopkg.in/gomail.v2
github.com/aliyun/alibaba-cloud-sdk-go github.com/hashicorp/terraform-svchost github.com/multiformats/go-base36
github.com/alessio/shellescape github.com/pion/randutil github.com/containernetworking/cni
github.com/libp2p/go-reuseport github.com/Azure/go-autorest/autorest/validation github.com/moby/sys/signal
github.com/deckarep/golang-set/v2 github.com/multiformats/go-base32 github.com/Shopify/sarama github.com/pion/dtls/v2
github.com/itchyny/gojq github.com/Knetic/govaluate github.com/moby/buildkit k8s.io/kms github.com/pires/go-proxyproto
github.com/clbanning/mxj/v2 github.com/elazarl/goproxy github.com/pion/rtp go.etcd.io/etcd/client/v2
github.com/hashicorp/go-msgpack github.com/pion/transport/v2 github.com/cockroachdb/tokenbucket
github.com/aws/aws-sdk-go-v2/service/ecr go.opentelemetry.io/otel/exporters/jaeger github.com/sahilm/fuzzy
github.com/bahlo/generic-list-go github.com/segmentio/ksuid github.com/getkin/kin-openapi github.com/libp2p/go-libp2p
github.com/chenzhuoyu/iasm github.com/goccy/go-yaml github.com/ipfs/go-log/v2 github.com/deckarep/golang-set
github.com/flynn/noise github.com/pion/rtcp github.com/swaggo/gin-swagger github.com/h2non/filetype
github.com/hashicorp/terraform-exec k8s.io/kube-aggregator github.com/pion/sdp/v3 github.com/eclipse/paho.mqtt.golang
github.com/russross/blackfriday github.com/santhosh-tekuri/jsonschema/v5 github.com/zeebo/blake3
github.com/golang-migrate/migrate/v4 gopkg.in/mgo.v2 github.com/sashabaranov/go-openai github.com/fvbommel/sortorder
github.com/hexops/gotextdiff github.com/pion/sctp github.com/pion/datachannel github.com/aliyun/aliyun-oss-go-sdk
github.com/alecthomas/kingpin/v2 github.com/alicebob/gopher-json github.com/multiformats/go-multicodec
github.com/bradfitz/gomemcache github.com/RoaringBitmap/roaring contrib.go.opencensus.io/exporter/prometheus
github.com/containerd/fifo github.com/swaggo/files github.com/magefile/mage github.com/pion/interceptor
github.com/mschoch/smat go4.org/netipx github.com/dgraph-io/badger/v2 golang.org/x/exp/typeparams
github.com/multiformats/go-multistream github.com/bufbuild/protocompile github.com/form3tech-oss/jwt-go
github.com/araddon/dateparse github.com/titanous/rocacheck github.com/tyler-smith/go-bip39
github.com/coreos/go-iptables github.com/microsoft/go-mssqldb github.com/gorilla/schema github.com/chromedp/cdproto
github.com/emicklei/go-restful github.com/pion/stun github.com/bmizerany/assert github.com/open-policy-agent/opa
k8s.io/cloud-provider github.com/prometheus/statsd_exporter github.com/letsencrypt/boulder
github.com/sigstore/sigstore github.com/docker/go-events github.com/pion/webrtc/v3
github.com/refraction-networking/utls github.com/invopop/yaml github.com/frankban/quicktest
github.com/tetratelabs/wazero github.com/elastic/gosigar github.com/multiformats/go-multiaddr-dns
github.com/libp2p/go-netroute github.com/ory/dockertest/v3 github.com/hashicorp/hc-install
go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp github.com/pquerna/otp
github.com/VictoriaMetrics/fastcache sigs.k8s.io/controller-tools github.com/fatih/structtag github.com/rivo/tview
github.com/pion/turn/v2 github.com/iancoleman/orderedmap github.com/koron/go-ssdp
github.com/hashicorp/terraform-registry-address github.com/libp2p/go-flow-metrics github.com/gophercloud/gophercloud
github.com/libp2p/go-msgio github.com/jbenet/go-temp-err-catcher github.com/karrick/godirwalk github.com/IBM/sarama
github.com/ipfs/go-datastore github.com/consensys/gnark-crypto github.com/nats-io/nats-server/v2
go.etcd.io/etcd/raft/v3 github.com/hashicorp/go-checkpoint cloud.google.com/go/kms github.com/bmatcuk/doublestar
github.com/pion/mdns github.com/yashtewari/glob-intersection go.etcd.io/etcd/pkg/v3
github.com/aws/aws-sdk-go-v2/service/ec2 github.com/davidlazar/go-crypto github.com/slack-go/slack
github.com/pion/ice/v2 github.com/pquerna/cachecontrol github.com/testcontainers/testcontainers-go
gopkg.in/go-playground/assert.v1 github.com/ajg/form gopkg.in/fsnotify.v1 k8s.io/cri-api github.com/openshift/api
github.com/wk8/go-ordered-map/v2 github.com/improbable-eng/grpc-web github.com/beevik/etree
github.com/antlr/antlr4/runtime/Go/antlr/v4 gocloud.dev go.uber.org/ratelimit go4.org github.com/jbenet/goprocess
github.com/pion/srtp/v2 github.com/oschwald/geoip2-golang github.com/phayes/freeport github.com/DataDog/datadog-go
github.com/libp2p/go-nat github.com/multiformats/go-multiaddr-fmt github.com/desertbit/timer
github.com/klauspost/reedsolomon go.etcd.io/etcd/server/v3 github.com/weppos/publicsuffix-go
github.com/antchfx/xmlquery github.com/libp2p/go-libp2p-asn-util github.com/bitly/go-simplejson
github.com/cpuguy83/dockercfg github.com/hashicorp/terraform-plugin-log github.com/chromedp/chromedp
k8s.io/mount-utils github.com/panjf2000/ants/v2 github.com/hashicorp/memberlist github.com/caddyserver/certmagic
github.com/antchfx/htmlquery github.com/mikioh/tcpopt github.com/rabbitmq/amqp091-go github.com/rakyll/statik
github.com/mikioh/tcpinfo golang.org/x/mobile github.com/skip2/go-qrcode github.com/hashicorp/terraform-plugin-go
github.com/mmcloughlin/addchain github.com/yudai/golcs github.com/marten-seemann/tcp github.com/grafana/regexp
github.com/coreos/pkg github.com/btcsuite/btcd/chaincfg/chainhash github.com/quic-go/webtransport-go
github.com/gosimple/slug github.com/libdns/libdns
github.com/GoogleCloudPlatform/opentelemetry-operations-go/detectors/gcp github.com/sony/gobreaker
github.com/shurcooL/graphql github.com/lithammer/fuzzysearch github.com/pkg/term github.com/hashicorp/go-cty
github.com/consensys/bavard github.com/common-nighthawk/go-figure lukechampine.com/uint128 rsc.io/tmplfunc
github.com/libp2p/go-yamux/v4 github.com/containernetworking/plugins github.com/denisbrodbeck/machineid
github.com/hashicorp/terraform-plugin-sdk/v2 github.com/peterh/liner github.com/perimeterx/marshmallow
github.com/ipfs/go-log github.com/grpc-ecosystem/go-grpc-middleware/v2 github.com/raulk/go-watchdog
github.com/twmb/murmur3 github.com/sigstore/rekor github.com/gammazero/deque sigs.k8s.io/gateway-api
go.opentelemetry.io/contrib/detectors/gcp github.com/aws/aws-sdk-go-v2/service/kms github.com/pingcap/errors
github.com/go-faster/errors github.com/anmitsu/go-shlex golang.zx2c4.com/wireguard github.com/go-chi/cors
github.com/ebitengine/purego github.com/mitchellh/hashstructure github.com/hdevalence/ed25519consensus
github.com/sean-/seed github.com/Azure/azure-pipeline-go github.com/dgraph-io/badger
github.com/aws/aws-sdk-go-v2/service/ecrpublic github.com/HdrHistogram/hdrhistogram-go github.com/alecthomas/kong
github.com/yudai/gojsondiff github.com/coreos/etcd github.com/shibumi/go-pathspec github.com/mdlayher/genetlink
github.com/jmhodges/levigo github.com/Azure/azure-storage-blob-go github.com/cyberphone/json-canonicalization
github.com/prometheus/exporter-toolkit github.com/paulmach/orb github.com/invopop/jsonschema
github.com/nu7hatch/gouuid github.com/u-root/uio github.com/in-toto/in-toto-golang github.com/acomagu/bufpipe
github.com/mattn/go-tty github.com/polydawn/refmt modernc.org/opt github.com/kisielk/errcheck
go.opentelemetry.io/contrib/propagators/b3 go.opentelemetry.io/otel/exporters/otlp/internal/retry mvdan.cc/sh/v3
github.com/mattn/go-ieproxy github.com/avast/retry-go github.com/google/go-github/v30 github.com/robertkrimen/otto
github.com/gofrs/uuid/v5 github.com/pkg/xattr github.com/libp2p/go-cidranger github.com/juju/ratelimit
github.com/apapsch/go-jsonmerge/v2 modernc.org/cc/v3
github.com/GoogleCloudPlatform/opentelemetry-operations-go/internal/resourcemapping
github.com/influxdata/line-protocol github.com/tidwall/buntdb github.com/valyala/fastjson github.com/coreos/go-oidc
github.com/zmap/zcrypto github.com/tidwall/tinyqueue github.com/tidwall/grect github.com/casbin/casbin/v2
modernc.org/ccgo/v3 gopkg.in/sourcemap.v1 go.step.sm/crypto github.com/chromedp/sysutil moul.io/http2curl
github.com/lestrrat-go/strftime github.com/alibabacloud-go/debug github.com/alibabacloud-go/tea
github.com/rjeczalik/notify github.com/influxdata/influxdb-client-go/v2 github.com/sabhiram/go-gitignore
github.com/jarcoal/httpmock github.com/streadway/amqp github.com/AndreasBriese/bbloom github.com/digitalocean/godo
golang.zx2c4.com/wintun github.com/nats-io/jwt/v2 github.com/ipld/go-ipld-prime github.com/alicebob/miniredis/v2
github.com/containers/storage github.com/container-storage-interface/spec github.com/holiman/bloomfilter/v2
github.com/vektah/gqlparser/v2 github.com/btcsuite/btcd/btcutil github.com/jedisct1/go-minisign
github.com/libp2p/go-libp2p-kbucket github.com/supranational/blst github.com/quic-go/qtls-go1-20
github.com/containers/ocicrypt github.com/apex/log github.com/shurcooL/githubv4 github.com/dgraph-io/badger/v4
github.com/containers/image/v5 github.com/tidwall/rtred github.com/awslabs/amazon-ecr-credential-helper/ecr-login
github.com/cnf/structhash github.com/libp2p/go-libp2p-kad-dht github.com/gomarkdown/markdown
github.com/segmentio/kafka-go github.com/hashicorp/raft github.com/tdewolff/parse/v2 github.com/insomniacslk/dhcp
github.com/mdlayher/vsock github.com/go-faster/city github.com/natefinch/lumberjack
github.com/alibabacloud-go/tea-utils github.com/aliyun/credentials-go github.com/safchain/ethtool
github.com/astaxie/beego github.com/aws/aws-sdk-go-v2/service/sqs k8s.io/cluster-bootstrap
github.com/gosimple/unidecode github.com/go-gl/glfw/v3.3/glfw google.golang.org/grpc/cmd/protoc-gen-go-grpc
github.com/projectdiscovery/gologger github.com/antlr/antlr4/runtime/Go/antlr github.com/juju/errors
github.com/docker/libtrust k8s.io/controller-manager github.com/AdamKorcz/go-118-fuzz-build
github.com/containerd/containerd/api github.com/valyala/tcplisten github.com/yl2chen/cidranger
github.com/crate-crypto/go-kzg-4844 github.com/expr-lang/expr gopkg.in/natefinch/npipe.v2
github.com/libp2p/go-libp2p-record github.com/ipfs/boxo gvisor.dev/gvisor github.com/oapi-codegen/runtime
github.com/hailocab/go-hostpool github.com/google/go-tpm github.com/dgryski/go-metro github.com/mattn/go-zglob
github.com/ClickHouse/clickhouse-go/v2 github.com/ClickHouse/ch-go github.com/status-im/keycard-go
go.mozilla.org/pkcs7 go.opentelemetry.io/otel/exporters/zipkin github.com/gin-contrib/sessions mvdan.cc/gofumpt
github.com/lestrrat-go/jwx/v2 github.com/aws/aws-sdk-go-v2/service/secretsmanager
github.com/GoogleCloudPlatform/opentelemetry-operations-go/exporter/metric github.com/hako/durafmt
github.com/whyrusleeping/go-keyspace github.com/deepmap/oapi-codegen github.com/wlynxg/anet
github.com/lestrrat-go/httprc github.com/mitchellh/cli github.com/fogleman/gg github.com/jlaffaye/ftp
github.com/lestrrat-go/jwx github.com/go-gl/gl github.com/gin-contrib/gzip github.com/alibabacloud-go/openapi-util
github.com/shiena/ansicolor github.com/tendermint/go-amino github.com/projectdiscovery/blackrock github.com/zeebo/errs
github.com/richardlehane/msoleps github.com/minio/selfupdate github.com/ajstarks/svgo github.com/clbanning/mxj
github.com/nicksnyder/go-i18n/v2 github.com/jcmturner/goidentity/v6 github.com/gin-contrib/pprof github.com/zondax/hid
oras.land/oras-go/v2 github.com/seccomp/libseccomp-golang pgregory.net/rapid knative.dev/pkg
github.com/ethereum/c-kzg-4844 github.com/alibabacloud-go/tea-xml gopkg.in/go-playground/validator.v9
github.com/cosmos/go-bip39 github.com/cloudflare/cloudflare-go
github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/internal cloud.google.com/go/secretmanager
github.com/chrismellard/docker-credential-acr-env github.com/armon/circbuf github.com/richardlehane/mscfb
github.com/pterm/pterm github.com/lestrrat-go/backoff/v2 github.com/dennwc/varint github.com/olivere/elastic/v7
github.com/alibabacloud-go/alibabacloud-gateway-spi github.com/google/orderedcode github.com/hashicorp/go-msgpack/v2
github.com/libp2p/go-libp2p-routing-helpers github.com/package-url/packageurl-go github.com/thoas/go-funk
github.com/fortytw2/leaktest github.com/aws/aws-sdk-go-v2/service/dynamodb aead.dev/minisign github.com/gocql/gocql
github.com/oklog/ulid/v2 github.com/garyburd/redigo
go.opentelemetry.io/contrib/instrumentation/net/http/httptrace/otelhttptrace github.com/libp2p/go-libp2p-pubsub
github.com/alibabacloud-go/endpoint-util github.com/segmentio/encoding github.com/aws/aws-lambda-go
github.com/blendle/zapdriver github.com/bradleyfalzon/ghinstallation/v2 github.com/shurcooL/httpfs
github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring github.com/klauspost/cpuid
github.com/avast/retry-go/v4 github.com/go-zookeeper/zk github.com/jellydator/ttlcache/v3
github.com/gballet/go-libpcsclite github.com/linode/linodego google.golang.org/grpc/stats/opentelemetry
github.com/99designs/gqlgen github.com/vmware/govmomi cloud.google.com/go/bigquery gopkg.in/djherbis/times.v1
github.com/golang/geo github.com/cloudflare/cfssl github.com/cosmos/cosmos-sdk github.com/theupdateframework/go-tuf
github.com/fsouza/go-dockerclient github.com/sigstore/fulcio github.com/bwmarrin/snowflake atomicgo.dev/cursor
github.com/gofiber/fiber/v2 github.com/cosmos/ledger-cosmos-go github.com/projectdiscovery/utils
github.com/linxGnu/grocksdb github.com/aws/aws-sdk-go-v2/service/ssm github.com/ugorji/go sigs.k8s.io/release-utils
github.com/aws/aws-sdk-go-v2/service/iam go.opentelemetry.io/contrib/propagators/jaeger github.com/hpcloud/tail
github.com/kr/pty github.com/zondax/ledger-go github.com/op/go-logging github.com/cznic/mathutil github.com/ssor/bom
atomicgo.dev/keyboard github.com/aws/aws-sdk-go-v2/service/internal/endpoint-discovery github.com/kennygrant/sanitize
github.com/c-bata/go-prompt gorm.io/driver/sqlserver github.com/projectdiscovery/goflags github.com/lithammer/dedent
github.com/xuri/excelize/v2 github.com/cosmos/gogoproto gopkg.in/cheggaaa/pb.v1 github.com/howeyc/gopass
github.com/containers/libtrust github.com/prometheus/common/sigv4 github.com/xuri/efp github.com/cosmos/btcutil
github.com/lunixbochs/struc gorm.io/plugin/dbresolver github.com/bep/debounce github.com/pingcap/log
github.com/cometbft/cometbft-db github.com/charmbracelet/log cloud.google.com/go/firestore
contrib.go.opencensus.io/exporter/ocagent github.com/go-openapi/inflect github.com/emicklei/dot
github.com/knadh/koanf/v2 github.com/tdewolff/minify/v2 github.com/shirou/gopsutil/v4 cloud.google.com/go/trace
golang.zx2c4.com/wireguard/wgctrl gopkg.in/go-jose/go-jose.v2 github.com/sijms/go-ora/v2 github.com/ipfs/go-ipfs-util
github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common github.com/yalp/jsonpath github.com/segmentio/backo-go
github.com/alecthomas/participle/v2 github.com/graph-gophers/graphql-go filippo.io/age
github.com/aws/aws-sdk-go-v2/service/route53 k8s.io/pod-security-admission github.com/google/renameio/v2
github.com/zclconf/go-cty-yaml github.com/savsgio/gotils gorm.io/datatypes github.com/cockroachdb/apd/v2
github.com/bwmarrin/discordgo github.com/inconshreveable/go-update github.com/armon/go-socks5
github.com/xdg/stringprep istio.io/api github.com/kardianos/service github.com/bluele/gcache
github.com/gin-contrib/static github.com/cockroachdb/fifo go.opentelemetry.io/otel/exporters/stdout/stdoutmetric
github.com/cosmos/iavl github.com/temoto/robotstxt github.com/jackc/pgerrcode github.com/CycloneDX/cyclonedx-go
github.com/openshift/client-go cuelang.org/go github.com/creasty/defaults github.com/projectdiscovery/retryabledns
gopkg.in/src-d/go-git.v4 github.com/knadh/koanf github.com/cosmos/cosmos-proto github.com/Workiva/go-datastructures
github.com/hashicorp/go-memdb github.com/sanity-io/litter github.com/elazarl/go-bindata-assetfs
go4.org/unsafe/assume-no-moving-gc github.com/mitchellh/pointerstructure github.com/xdg/scram
github.com/go-redis/redis/v7 github.com/go-text/typesetting github.com/containerd/typeurl github.com/ysmood/leakless
sigs.k8s.io/kind github.com/ysmood/goob k8s.io/kube-scheduler github.com/grafana/pyroscope-go/godeltaprof
github.com/imkira/go-interpol github.com/aead/chacha20 github.com/cli/safeexec github.com/influxdata/influxdb1-client
github.com/JohnCGriffin/overflow github.com/jackc/puddle github.com/go-rod/rod github.com/ysmood/gson
github.com/mholt/acmez github.com/x-cray/logrus-prefixed-formatter github.com/jsimonetti/rtnetlink
github.com/hashicorp/go-bexpr github.com/sassoftware/relic k8s.io/csi-translation-lib atomicgo.dev/schedule
github.com/h2non/parth github.com/ipfs/go-ipld-format github.com/grpc-ecosystem/grpc-opentracing
github.com/distribution/distribution/v3 gonum.org/v1/plot github.com/facebookgo/stack github.com/cockroachdb/apd/v3
github.com/matryer/is github.com/jaytaylor/html2text github.com/hashicorp/vault/sdk github.com/spiffe/go-spiffe/v2
github.com/sethvargo/go-password github.com/docker/go github.com/huandu/skiplist github.com/akrylysov/pogreb
github.com/charmbracelet/x/input github.com/opencontainers/runtime-tools github.com/emicklei/proto
github.com/go-toolsmith/astequal github.com/gliderlabs/ssh github.com/go-toolsmith/astcopy github.com/antonmedv/expr
github.com/willf/bitset github.com/xuri/nfp github.com/gordonklaus/ineffassign github.com/apache/arrow/go/v15
cosmossdk.io/errors github.com/go-xmlfmt/xmlfmt github.com/lunixbochs/vtclean github.com/mholt/archiver
github.com/go-fed/httpsig code.gitea.io/sdk/gitea github.com/cloudevents/sdk-go/v2 github.com/moby/sys/mount
github.com/lestrrat-go/file-rotatelogs github.com/cometbft/cometbft github.com/dave/jennifer
github.com/emersion/go-sasl github.com/spdx/tools-golang github.com/charmbracelet/harmonica gopkg.in/gcfg.v1
cosmossdk.io/core github.com/zalando/go-keyring github.com/urfave/negroni github.com/rifflock/lfshook
github.com/gorilla/csrf github.com/transparency-dev/merkle github.com/gosuri/uilive github.com/btcsuite/btcutil
github.com/go-ping/ping github.com/zmap/rc2 go.opentelemetry.io/collector/pdata
github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azkeys software.sslmate.com/src/go-pkcs12 cosmossdk.io/math
github.com/hashicorp/golang-lru/arc/v2 github.com/knadh/koanf/maps github.com/crate-crypto/go-ipa
github.com/projectdiscovery/hmap github.com/facebookgo/ensure github.com/vbauerster/mpb/v8 connectrpc.com/connect
github.com/projectdiscovery/retryablehttp-go github.com/vincent-petithory/dataurl cosmossdk.io/api
github.com/dchest/siphash github.com/therootcompany/xz github.com/google/safetext gopkg.in/asn1-ber.v1
github.com/ipfs/go-block-format github.com/go-chi/render cosmossdk.io/depinject
go.opentelemetry.io/contrib/propagators/ot github.com/parnurzeal/gorequest gopkg.in/urfave/cli.v1
github.com/AlekSi/pointer github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/resources/armresources
gopkg.in/DataDog/dd-trace-go.v1 github.com/davidmz/go-pageant github.com/dop251/goja_nodejs
github.com/sourcegraph/go-diff github.com/scaleway/scaleway-sdk-go github.com/projectdiscovery/networkpolicy
github.com/projectdiscovery/fastdialer github.com/cosmos/ics23/go github.com/sigstore/cosign/v2
github.com/chavacava/garif github.com/projectdiscovery/mapcidr github.com/beevik/ntp github.com/quasilyte/gogrep
github.com/unrolled/secure github.com/k0kubun/pp github.com/russellhaering/goxmldsig github.com/srwiley/rasterx
github.com/go-toolsmith/astcast github.com/quasilyte/stdinfo github.com/facebookgo/subset github.com/coreos/bbolt
github.com/theupdateframework/notary github.com/srwiley/oksvg github.com/remeh/sizedwaitgroup
github.com/radovskyb/watcher github.com/ettle/strcase github.com/segmentio/fasthash github.com/golangci/golangci-lint
github.com/go-toolsmith/typep github.com/sosodev/duration github.com/alexflint/go-arg github.com/go-toolsmith/strparse
github.com/quasilyte/go-ruleguard github.com/Mzack9999/go-http-digest-auth-client github.com/go-co-op/gocron
github.com/nishanths/exhaustive github.com/cheggaaa/pb github.com/go-toolsmith/astp github.com/evanw/esbuild
github.com/mgechev/revive mvdan.cc/unparam github.com/puzpuzpuz/xsync/v3 github.com/thales-e-security/pool
github.com/golangci/misspell github.com/daixiang0/gci github.com/golangci/gofmt github.com/go-toolsmith/astfmt
github.com/cheekybits/genny go.opentelemetry.io/otel/log github.com/securego/gosec/v2 github.com/dgraph-io/badger/v3
github.com/stefanberger/go-pkcs11uri github.com/corpix/uarand tags.cncf.io/container-device-interface
golang.zx2c4.com/wireguard/windows github.com/grpc-ecosystem/go-grpc-middleware/providers/prometheus
github.com/gogo/status github.com/influxdata/influxdb github.com/gostaticanalysis/analysisutil github.com/xtgo/uuid
github.com/DataDog/datadog-go/v5 github.com/tomnomnom/linkheader github.com/containerd/go-cni
github.com/shurcooL/vfsgen github.com/aws/aws-sdk-go-v2/service/sns xorm.io/xorm github.com/go-critic/go-critic
github.com/mattermost/xml-roundtrip-validator github.com/DataDog/sketches-go cosmossdk.io/log
github.com/alibabacloud-go/darabonba-openapi github.com/owenrumney/go-sarif/v2 github.com/ipfs/go-metrics-interface
github.com/golangci/revgrep github.com/samuel/go-zookeeper github.com/linkedin/goavro/v2 gopkg.in/src-d/go-billy.v4
github.com/vmihailenco/tagparser github.com/certifi/gocertifi github.com/benbjohnson/immutable
github.com/moby/sys/symlink github.com/lxn/win github.com/anchore/go-struct-converter
github.com/quasilyte/regex/syntax github.com/tonistiigi/fsutil github.com/elastic/go-windows github.com/bodgit/windows
github.com/maxbrunsfeld/counterfeiter/v6 github.com/google/nftables github.com/hokaccha/go-prettyjson
github.com/ThalesIgnite/crypto11 github.com/pingcap/failpoint github.com/trivago/tgo github.com/timakin/bodyclose
github.com/orcaman/concurrent-map github.com/sylabs/sif/v2 github.com/pion/transport/v3 istio.io/client-go
github.com/quasilyte/go-ruleguard/dsl github.com/gocarina/gocsv gopkg.in/mail.v2 github.com/coocood/freecache
bazil.org/fuse github.com/ysmood/got github.com/go-redsync/redsync/v4 github.com/cosmos/gogogateway
github.com/gostaticanalysis/comment github.com/djherbis/times github.com/tencentyun/cos-go-sdk-v5
github.com/brianvoe/gofakeit/v6 github.com/uudashr/gocognit github.com/texttheater/golang-levenshtein
github.com/chzyer/test github.com/bradfitz/iter github.com/digitorus/pkcs7 github.com/ultraware/funlen
github.com/mozillazg/go-httpheader github.com/golangci/dupl github.com/mattn/goveralls github.com/ipfs/bbloom
github.com/tdakkota/asciicheck github.com/valyala/fastrand github.com/google/cadvisor github.com/mimoo/StrobeGo
github.com/fzipp/gocyclo github.com/moul/http2curl github.com/c2h5oh/datasize github.com/awalterschulze/gographviz
github.com/sethvargo/go-retry github.com/yudai/pp github.com/digitorus/timestamp github.com/tonistiigi/units
github.com/golangci/unconvert github.com/ysmood/fetchup github.com/natefinch/atomic github.com/danwakefield/fnmatch
github.com/gtank/merlin github.com/matoous/godox gopkg.in/go-playground/validator.v8 github.com/rs/dnscache
github.com/catppuccin/go github.com/nozzle/throttler github.com/alexflint/go-scalar github.com/smarty/assertions
github.com/ryszard/goskiplist github.com/akavel/rsrc github.com/snowflakedb/gosnowflake github.com/buger/goterm
github.com/ovh/go-ovh github.com/google/go-jsonnet cloud.google.com/go/logging github.com/sigstore/timestamp-authority
github.com/gostaticanalysis/forcetypeassert github.com/breml/bidichk github.com/charithe/durationcheck
github.com/nishanths/predeclared github.com/charmbracelet/x/windows github.com/ashanbrown/makezero
go.opentelemetry.io/collector/semconv gopkg.in/tomb.v2 github.com/tevino/abool fyne.io/systray
github.com/prometheus/alertmanager github.com/oasisprotocol/curve25519-voi github.com/ultraware/whitespace
github.com/jingyugao/rowserrcheck github.com/aryann/difflib mvdan.cc/xurls/v2 github.com/tomarrell/wrapcheck/v2
github.com/tonistiigi/vt100 github.com/maratori/testpackage github.com/jirfag/go-printf-func-name
4d63.com/gochecknoglobals github.com/oleiade/reflections github.com/sanposhiho/wastedassign/v2
github.com/oxtoacart/bpool github.com/caarlos0/env/v6 github.com/andres-erbsen/clock go.uber.org/zap/exp
github.com/gostaticanalysis/nilerr github.com/gaissmai/bart github.com/Antonboom/errname github.com/yeya24/promlinter
google.golang.org/grpc/examples github.com/decred/dcrd/crypto/blake256 github.com/go-pdf/fpdf
github.com/butuzov/ireturn github.com/google/go-github/v53 github.com/labstack/echo
github.com/blevesearch/snowballstem github.com/julz/importas github.com/ryanrolds/sqlclosecheck
github.com/ashanbrown/forbidigo github.com/ldez/gomoddirectives github.com/mattn/go-pointer
github.com/elastic/go-sysinfo github.com/bkielbasa/cyclop github.com/kunwardeep/paralleltest
github.com/alexkohler/prealloc github.com/Antonboom/nilnil github.com/naoina/go-stringutil
github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue gopkg.in/resty.v1 github.com/moby/moby
github.com/matoous/go-nanoid/v2 github.com/ldez/tagliatelle github.com/go-latex/latex github.com/gaukas/godicttls
github.com/alexbrainman/sspi github.com/zcalusic/sysinfo github.com/moricho/tparallel github.com/ryancurrah/gomodguard
github.com/jgautheron/goconst github.com/elastic/go-elasticsearch/v7 github.com/kyoh86/exportloopref
github.com/mrunalp/fileutils github.com/pkoukk/tiktoken-go github.com/alecthomas/repr
github.com/Azure/azure-sdk-for-go/sdk/keyvault/internal github.com/Djarvur/go-err113 github.com/blizzy78/varnamelen
github.com/gogs/chardet github.com/nsqio/go-nsq github.com/nakabonne/nestif github.com/sonatard/noctx
github.com/hashicorp/cronexpr github.com/polyfloyd/go-errorlint github.com/shazow/go-diff github.com/src-d/gcfg
github.com/ssgreg/nlreturn/v2 github.com/kulti/thelper github.com/bits-and-blooms/bloom/v3
github.com/apache/arrow/go/arrow go.etcd.io/etcd github.com/lucas-clemente/quic-go github.com/tommy-muehle/go-mnd/v2
github.com/tetafro/godot github.com/sivchari/tenv github.com/gammazero/workerpool
github.com/stbenjam/no-sprintf-host-port github.com/aws/aws-sdk-go-v2/service/cloudwatch github.com/kataras/pio
github.com/sivchari/containedctx go.opentelemetry.io/contrib/instrumentation/runtime gitlab.com/bosi/decorder
github.com/hashicorp/terraform go.opentelemetry.io/otel/sdk/log github.com/breml/errchkjson
github.com/tkrajina/go-reflector github.com/go-telegram-bot-api/telegram-bot-api/v5 github.com/yagipy/maintidx
github.com/blevesearch/go-porterstemmer github.com/aws/aws-sdk-go-v2/service/dynamodbstreams
github.com/docopt/docopt-go github.com/rhysd/go-github-selfupdate github.com/alingse/asasalint
github.com/mmcdole/gofeed sigs.k8s.io/cluster-api github.com/mistifyio/go-zfs fyne.io/fyne/v2
github.com/leonklingele/grouper github.com/mholt/acmez/v2 github.com/lufeee/execinquery github.com/gobuffalo/envy
github.com/kataras/golog github.com/mistifyio/go-zfs/v3 github.com/charmbracelet/huh github.com/nyaruka/phonenumbers
github.com/blevesearch/mmap-go github.com/ipfs/go-ipld-cbor github.com/denis-tingaikin/go-header
github.com/blevesearch/segment github.com/go-fonts/liberation github.com/CloudyKit/fastprinter
github.com/klauspost/asmfmt github.com/firefart/nonamedreturns github.com/PaesslerAG/gval
github.com/crackcomm/go-gitignore github.com/mdlayher/packet github.com/agiledragon/gomonkey/v2
github.com/andygrunwald/go-jira github.com/minio/c2goasm github.com/tcnksm/go-gitconfig xorm.io/builder
github.com/sigstore/protobuf-specs go.opentelemetry.io/contrib github.com/google/go-intervals
gopkg.in/gemnasium/logrus-airbrake-hook.v2 github.com/sashamelentyev/usestdlibvars gopkg.in/airbrake/gobrake.v2
github.com/mmcdole/goxpp github.com/lmittmann/tint go.opentelemetry.io/contrib/propagators/aws
github.com/influxdata/tdigest github.com/curioswitch/go-reassign contrib.go.opencensus.io/exporter/stackdriver
github.com/sashamelentyev/interfacebloat github.com/geoffgarside/ber github.com/caddyserver/zerossl
"""
