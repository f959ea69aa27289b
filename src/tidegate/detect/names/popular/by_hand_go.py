"""Modules of Go whose programs are installed by name; written for this project."""

NAMES = """
github.com/air-verse/air github.com/cosmtrek/air github.com/golangci/golangci-lint
github.com/golangci/golangci-lint/v2 github.com/go-delve/delve honnef.co/go/tools golang.org/x/tools golang.org/x/vuln
golang.org/x/perf golang.org/x/mobile golang.org/x/lint golang.org/x/exp golang.org/x/pkgsite golang.org/x/review
golang.org/x/text golang.org/x/tools/gopls mvdan.cc/gofumpt mvdan.cc/sh/v3 github.com/segmentio/golines
github.com/securego/gosec/v2 github.com/kisielk/errcheck github.com/fzipp/gocyclo github.com/uudashr/gocognit
github.com/gordonklaus/ineffassign github.com/client9/misspell github.com/vektra/mockery/v2
github.com/vektra/mockery/v3 github.com/golang/mock go.uber.org/mock github.com/matryer/moq
github.com/maxbrunsfeld/counterfeiter/v6 gotest.tools/gotestsum github.com/rakyll/gotest github.com/onsi/ginkgo/v2
github.com/onsi/gomega github.com/swaggo/swag github.com/swaggo/gin-swagger github.com/go-swagger/go-swagger
github.com/deepmap/oapi-codegen github.com/oapi-codegen/oapi-codegen/v2 google.golang.org/protobuf
google.golang.org/grpc google.golang.org/grpc/cmd/protoc-gen-go-grpc github.com/grpc-ecosystem/grpc-gateway/v2
github.com/bufbuild/buf connectrpc.com/connect github.com/fullstorydev/grpcurl github.com/bojand/ghz
github.com/sqlc-dev/sqlc github.com/kyleconroy/sqlc github.com/golang-migrate/migrate/v4 github.com/pressly/goose/v3
github.com/amacneil/dbmate/v2 ariga.io/atlas entgo.io/ent github.com/99designs/gqlgen github.com/google/wire
github.com/goreleaser/goreleaser github.com/goreleaser/goreleaser/v2 github.com/spf13/cobra-cli
github.com/cweill/gotests github.com/fatih/gomodifytags github.com/josharian/impl github.com/haya14busa/goplay
github.com/ramya-rao-a/go-outline github.com/a-h/templ github.com/tinygo-org/tinygo github.com/wailsapp/wails/v2
fyne.io/fyne/v2 github.com/charmbracelet/glow github.com/charmbracelet/vhs github.com/charmbracelet/gum
github.com/charmbracelet/bubbletea github.com/charmbracelet/lipgloss github.com/jesseduffield/lazygit
github.com/jesseduffield/lazydocker github.com/junegunn/fzf github.com/mikefarah/yq/v4 github.com/itchyny/gojq
github.com/tsenart/vegeta/v12 github.com/rakyll/hey github.com/go-task/task/v3 github.com/magefile/mage
github.com/evilmartians/lefthook github.com/zricethezav/gitleaks/v8 github.com/gitleaks/gitleaks/v8
github.com/google/go-licenses github.com/google/pprof github.com/google/ko github.com/mitchellh/gox
github.com/hashicorp/terraform github.com/terraform-docs/terraform-docs sigs.k8s.io/kind sigs.k8s.io/controller-tools
sigs.k8s.io/kustomize/kustomize/v5 sigs.k8s.io/kubebuilder/v4 helm.sh/helm/v3 k8s.io/code-generator k8s.io/client-go
github.com/derailed/k9s github.com/gohugoio/hugo github.com/cloudflare/cfssl filippo.io/mkcert filippo.io/age
github.com/projectdiscovery/nuclei/v3 github.com/projectdiscovery/subfinder/v2 github.com/projectdiscovery/httpx
github.com/ffuf/ffuf/v2 github.com/oj/gobuster/v3 github.com/owasp-amass/amass/v4 github.com/mark3labs/mcp-go
github.com/modelcontextprotocol/go-sdk github.com/openai/openai-go github.com/anthropics/anthropic-sdk-go
github.com/sashabaranov/go-openai github.com/tmc/langchaingo github.com/gin-gonic/gin github.com/gin-contrib/cors
github.com/labstack/echo/v4 github.com/gofiber/fiber/v2 github.com/gofiber/fiber/v3 github.com/go-chi/chi/v5
github.com/go-chi/cors github.com/gorilla/mux github.com/gorilla/websocket github.com/gorilla/sessions
github.com/coder/websocket nhooyr.io/websocket gorm.io/gorm gorm.io/driver/postgres gorm.io/driver/mysql
gorm.io/driver/sqlite github.com/jmoiron/sqlx github.com/lib/pq github.com/jackc/pgx/v5 github.com/mattn/go-sqlite3
modernc.org/sqlite github.com/go-sql-driver/mysql go.mongodb.org/mongo-driver go.mongodb.org/mongo-driver/v2
github.com/redis/go-redis/v9 github.com/go-redis/redis/v8 github.com/segmentio/kafka-go github.com/nats-io/nats.go
github.com/rabbitmq/amqp091-go github.com/hibiken/asynq github.com/robfig/cron/v3 github.com/golang-jwt/jwt/v5
github.com/golang-jwt/jwt/v4 github.com/joho/godotenv github.com/caarlos0/env/v11 github.com/kelseyhightower/envconfig
github.com/spf13/viper github.com/knadh/koanf/v2 github.com/urfave/cli/v2 github.com/urfave/cli/v3
github.com/alecthomas/kong github.com/rs/zerolog go.uber.org/zap github.com/sirupsen/logrus github.com/google/uuid
github.com/google/go-cmp github.com/stretchr/testify github.com/davecgh/go-spew github.com/go-playground/validator/v10
github.com/samber/lo github.com/go-resty/resty/v2 github.com/gocolly/colly/v2 github.com/puerkitobio/goquery
github.com/shopspring/decimal github.com/prometheus/client_golang go.opentelemetry.io/otel
github.com/testcontainers/testcontainers-go github.com/ory/dockertest/v3 github.com/docker/docker
github.com/aws/aws-sdk-go-v2 github.com/aws/aws-lambda-go cloud.google.com/go/storage
github.com/azure/azure-sdk-for-go github.com/stripe/stripe-go/v76 github.com/fsnotify/fsnotify
"""
