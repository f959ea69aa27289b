"""Well-known packages of indexes without an ecosystem of their own, as `manager/name`; written for this project.

Of container registries also owners: `docker/owner/` stands for everything that this owner publishes there.
"""

NAMES = """
docker/library/ docker/bitnami/ docker/grafana/ docker/prom/ docker/hashicorp/ docker/amazon/ docker/google/
docker/microsoft/ docker/mcr.microsoft.com/ docker/gcr.io/distroless/ docker/gcr.io/google.com/
docker/gcr.io/k8s-minikube/ docker/registry.k8s.io/ docker/quay.io/prometheus/ docker/quay.io/coreos/
docker/quay.io/jupyter/ docker/quay.io/keycloak/ docker/quay.io/minio/ docker/nvcr.io/nvidia/
docker/public.ecr.aws/docker/ docker/public.ecr.aws/lambda/ docker/public.ecr.aws/amazonlinux/
docker/ghcr.io/astral-sh/ docker/ghcr.io/actions/ docker/ghcr.io/github/ docker/ghcr.io/home-assistant/
docker/ghcr.io/huggingface/ docker/ghcr.io/open-webui/ docker/ghcr.io/berriai/ docker/ghcr.io/puppeteer/
docker/ghcr.io/aquasecurity/ docker/ghcr.io/anchore/ docker/ghcr.io/hadolint/ docker/docker.elastic.co/
docker/docker.n8n.io/n8nio/ docker/elastic/ docker/nginx/ docker/nginxinc/ docker/mysql/ docker/redis/ docker/mongodb/
docker/circleci/ docker/cimg/ docker/jenkins/ docker/gitlab/ docker/sonatype/ docker/atlassian/ docker/confluentinc/
docker/apache/ docker/bitnamilegacy/ docker/datadog/ docker/newrelic/ docker/portainer/ docker/linuxserver/
docker/lscr.io/linuxserver/ docker/rancher/ docker/kindest/ docker/moby/ docker/docker/ docker/tonistiigi/
docker/multiarch/ docker/continuumio/ docker/jupyter/ docker/pytorch/ docker/tensorflow/ docker/nvidia/
docker/huggingface/ docker/vllm/ docker/ollama/ docker/qdrant/ docker/milvusdb/ docker/semitechnologies/
docker/chromadb/ docker/pgvector/ docker/timescale/ docker/postgis/ docker/dpage/ docker/cockroachdb/
docker/clickhouse/ docker/minio/ docker/localstack/ docker/testcontainers/ docker/selenium/ docker/cypress/
docker/mcr.microsoft.com/playwright/ docker/aquasec/ docker/anchore/ docker/hadolint/ docker/koalaman/
docker/returntocorp/ docker/semgrep/ docker/zricethezav/ docker/trufflesecurity/ docker/curlimages/ docker/alpine/
docker/ubuntu/ docker/nextcloud/ docker/jellyfin/ docker/homeassistant/ docker/pihole/ docker/adguard/
docker/vaultwarden/ docker/n8nio/ docker/metabase/ docker/keycloak/ docker/mailhog/ docker/axllent/ docker/wiremock/
docker/mockserver/ docker/swaggerapi/ docker/openapitools/ docker/jaegertracing/ docker/openzipkin/ docker/fluent/
docker/timberio/ docker/traefik/ docker/envoyproxy/ docker/istio/ docker/cloudflare/ docker/tailscale/ docker/kong/
docker/rabbitmq/ docker/emqx/ docker/wurstmeister/ docker/flyway/ docker/liquibase/ docker/hasura/
docker/prismagraphql/ docker/supabase/ docker/directus/ docker/strapi/ docker/squidfunk/ docker/pandoc/
docker/plantuml/ docker/gotenberg/ docker/browserless/ docker/zenika/ docker/buildkite/ docker/gitea/
docker/sonarsource/ docker/renovate/ docker/snyk/ docker/bridgecrew/ docker/owasp/ docker/zaproxy/
docker/ghcr.io/zaproxy/ vscode/ms-python.python vscode/ms-python.vscode-pylance vscode/ms-python.debugpy
vscode/ms-python.black-formatter vscode/ms-toolsai.jupyter vscode/charliermarsh.ruff vscode/dbaeumer.vscode-eslint
vscode/esbenp.prettier-vscode vscode/golang.go vscode/rust-lang.rust-analyzer vscode/ms-vscode.cpptools
vscode/ms-vscode.cmake-tools vscode/llvm-vs-code-extensions.vscode-clangd vscode/ms-azuretools.vscode-docker
vscode/ms-vscode-remote.remote-containers vscode/ms-vscode-remote.remote-ssh vscode/ms-vscode-remote.remote-wsl
vscode/eamodio.gitlens vscode/github.copilot vscode/github.copilot-chat vscode/github.vscode-pull-request-github
vscode/github.vscode-github-actions vscode/redhat.vscode-yaml vscode/redhat.java vscode/redhat.vscode-xml
vscode/vscjava.vscode-java-pack vscode/ms-dotnettools.csharp vscode/ms-dotnettools.csdevkit
vscode/bradlc.vscode-tailwindcss vscode/vue.volar vscode/svelte.svelte-vscode vscode/angular.ng-template
vscode/prisma.prisma vscode/graphql.vscode-graphql vscode/hashicorp.terraform
vscode/ms-kubernetes-tools.vscode-kubernetes-tools vscode/tamasfe.even-better-toml vscode/editorconfig.editorconfig
vscode/streetsidesoftware.code-spell-checker vscode/yzhang.markdown-all-in-one vscode/davidanson.vscode-markdownlint
vscode/vscodevim.vim vscode/anthropic.claude-code vscode/openai.chatgpt vscode/saoudrizwan.claude-dev
vscode/continue.continue vscode/usernamehw.errorlens vscode/gruntfuggly.todo-tree vscode/mhutchie.git-graph
vscode/ritwickdey.liveserver vscode/formulahendry.code-runner vscode/vitest.explorer vscode/ms-playwright.playwright
vscode/biomejs.biome vscode/dart-code.flutter vscode/dart-code.dart-code nuget/newtonsoft.json nuget/serilog
nuget/serilog.aspnetcore nuget/serilog.sinks.console nuget/serilog.sinks.file nuget/automapper nuget/dapper
nuget/mediatr nuget/fluentvalidation nuget/polly nuget/xunit nuget/nunit nuget/moq nuget/nsubstitute
nuget/fluentassertions nuget/shouldly nuget/bogus nuget/swashbuckle.aspnetcore nuget/nlog nuget/microsoft.
nuget/system. nuget/azure. nuget/aws. nuget/awssdk. nuget/google. nuget/npgsql
nuget/npgsql.entityframeworkcore.postgresql nuget/pomelo.entityframeworkcore.mysql nuget/mongodb.driver
nuget/stackexchange.redis nuget/rabbitmq.client nuget/masstransit nuget/hangfire nuget/quartz nuget/refit
nuget/restsharp nuget/flurl.http nuget/graphql nuget/hotchocolate.aspnetcore nuget/grpc. nuget/google.protobuf
nuget/benchmarkdotnet nuget/coverlet.collector nuget/xunit.runner.visualstudio nuget/dotnet-ef nuget/dotnet-format
nuget/csvhelper nuget/closedxml nuget/epplus nuget/humanizer nuget/nodatime nuget/scrutor nuget/autofac
nuget/csharpier nuget/stylecop.analyzers nuget/sonaranalyzer.csharp nuget/opentelemetry nuget/openai
nuget/yarp.reverseproxy composer/laravel/ composer/symfony/ composer/guzzlehttp/ composer/monolog/ composer/phpunit/
composer/doctrine/ composer/league/ composer/nesbot/ composer/illuminate/ composer/psr/ composer/ramsey/
composer/vlucas/ composer/fakerphp/ composer/phpstan/ composer/friendsofphp/ composer/squizlabs/ composer/pestphp/
composer/livewire/ composer/spatie/ composer/filament/ composer/inertiajs/ composer/barryvdh/ composer/intervention/
composer/predis/ composer/aws/ composer/google/ composer/stripe/ composer/twig/ composer/slim/ composer/nikic/
composer/mockery/ composer/php-http/ composer/firebase/ composer/phpmailer/ composer/dompdf/ composer/mpdf/
composer/phpoffice/ composer/maatwebsite/ composer/drupal/ composer/drush/ composer/wp-cli/ composer/johnpbloch/
composer/roots/ composer/rector/ composer/vimeo/ cran/dplyr cran/ggplot2 cran/tidyverse cran/tidyr cran/readr
cran/purrr cran/tibble cran/stringr cran/forcats cran/lubridate cran/data.table cran/shiny cran/shinydashboard
cran/rmarkdown cran/knitr cran/devtools cran/remotes cran/usethis cran/testthat cran/roxygen2 cran/pkgdown cran/lintr
cran/styler cran/renv cran/pak cran/here cran/janitor cran/glue cran/rlang cran/magrittr cran/jsonlite cran/httr
cran/httr2 cran/xml2 cran/rvest cran/curl cran/plumber cran/dbi cran/rsqlite cran/rpostgres cran/odbc cran/dbplyr
cran/duckdb cran/arrow cran/sparklyr cran/reticulate cran/rcpp cran/rcpparmadillo cran/caret cran/tidymodels
cran/randomforest cran/xgboost cran/lightgbm cran/glmnet cran/lme4 cran/survival cran/mgcv cran/mass cran/matrix
cran/nlme cran/car cran/emmeans cran/broom cran/forecast cran/zoo cran/xts cran/quantmod cran/prophet cran/sf
cran/terra cran/leaflet cran/tmap cran/plotly cran/dt cran/gt cran/kableextra cran/flextable cran/openxlsx cran/readxl
cran/writexl cran/haven cran/vroom cran/furrr cran/future cran/parallel cran/foreach cran/doparallel cran/biocmanager
cran/seurat cran/igraph cran/ggraph cran/cowplot cran/patchwork cran/ggrepel cran/ggpubr cran/viridis
cran/rcolorbrewer cran/scales cran/pheatmap cran/corrplot cran/survminer cran/brms cran/rstan cran/posterior
cran/bayesplot cran/languageserver cran/irkernel cran/quarto cpan/moose cpan/moo cpan/try::tiny cpan/dbi cpan/dbd::pg
cpan/dbd::mysql cpan/dbd::sqlite cpan/json cpan/json::xs cpan/lwp cpan/lwp::useragent cpan/mojolicious cpan/dancer2
cpan/catalyst cpan/datetime cpan/test::more cpan/yaml cpan/template cpan/carton cpan/app::cpanminus cpan/perl::tidy
cpan/perl::critic cpan/path::tiny cpan/type::tiny luarocks/luasocket luarocks/lpeg luarocks/luafilesystem
luarocks/busted luarocks/luacheck luarocks/lua-cjson luarocks/penlight luarocks/luasec luarocks/ldoc luarocks/lapis
luarocks/argparse luarocks/inspect luarocks/middleclass pub/http pub/provider pub/riverpod pub/flutter_riverpod
pub/bloc pub/flutter_bloc pub/dio pub/get_it pub/go_router pub/freezed pub/freezed_annotation pub/json_serializable
pub/json_annotation pub/build_runner pub/shared_preferences pub/path_provider pub/intl pub/equatable pub/firebase_core
pub/firebase_auth pub/cloud_firestore pub/url_launcher pub/image_picker pub/cached_network_image pub/flutter_svg
pub/hive pub/sqflite pub/get pub/mocktail pub/mockito powershell/pester powershell/psscriptanalyzer powershell/az
powershell/awspowershell powershell/dbatools powershell/microsoft.graph powershell/posh-git powershell/psreadline
powershell/importexcel powershell/exchangeonlinemanagement
"""
