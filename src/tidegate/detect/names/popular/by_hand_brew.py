"""The most installed formulae and casks of Homebrew; written for this project."""

NAMES = """
git node python python@3.11 python@3.12 python@3.13 python@3.10 wget curl openssl openssl@3 openssl@1.1 cmake jq yq gh
go rust ruby php java openjdk openjdk@17 openjdk@21 openjdk@11 maven gradle kotlin scala sbt elixir erlang lua luajit
perl r julia deno bun yarn pnpm nvm fnm volta pyenv pyenv-virtualenv rbenv ruby-build nodenv asdf mise poetry pipx uv
ruff black pipenv virtualenv hatch pdm awscli azure-cli google-cloud-sdk aws-cdk aws-sam-cli terraform opentofu
terragrunt tflint tfenv packer vault consul nomad pulumi ansible ansible-lint docker docker-compose docker-buildx
docker-machine colima podman lima orbstack kubernetes-cli kubectl kubectx k9s helm helmfile kustomize minikube kind
k3d skaffold tilt argocd argo istioctl flux eksctl kops stern velero postgresql postgresql@14 postgresql@15
postgresql@16 postgresql@17 libpq mysql mysql-client mysql@8.0 mariadb sqlite redis mongodb-community mongosh
cassandra influxdb neo4j elasticsearch kafka rabbitmq nginx httpd caddy haproxy traefik mkcert certbot dnsmasq nmap
netcat socat telnet iperf3 mtr wireshark tcpdump httpie xh curlie grpcurl protobuf buf grpc websocat ngrok cloudflared
localstack act actionlint pre-commit lefthook hadolint shellcheck shfmt yamllint markdownlint-cli vale trivy grype
syft cosign gitleaks trufflehog semgrep sonar-scanner snyk-cli checkov tfsec bash zsh fish starship oh-my-posh tmux
screen neovim vim emacs nano helix micro ripgrep fd bat exa eza fzf zoxide tree htop btop bottom ncdu dust duf procs
glances watch entr fswatch watchman parallel pv coreutils findutils gnu-sed gnu-tar gawk grep moreutils rename rsync
rclone restic borgbackup unzip p7zip xz zstd lz4 brotli aria2 yt-dlp ffmpeg imagemagick graphicsmagick ghostscript
poppler pandoc tesseract graphviz plantuml gnuplot sox lame libsndfile portaudio mpv vlc exiftool libheif webp jpeg
libpng libtiff pkg-config pkgconf autoconf automake libtool make ninja meson bazel bazelisk buck2 ccache sccache gcc
llvm clang-format lldb gdb boost eigen opencv openblas lapack hdf5 netcdf gdal geos proj gmp mpfr libsodium libffi
readline libyaml libxml2 libxslt zlib icu4c pcre pcre2 glib cairo pango gtk+3 gtk4 qt qt@5 sdl2 sdl2_image glfw glew
raylib freetype fontconfig harfbuzz git-lfs git-delta git-flow lazygit lazydocker tig diff-so-fancy difftastic hub
glab svn mercurial gnupg pinentry-mac pass gopass age sops bitwarden-cli 1password-cli openssh ssh-copy-id mosh
autossh wireguard-tools openvpn tailscale stow chezmoi direnv dotenv-linter just task go-task mas trash
terminal-notifier tldr tlrc cheat navi thefuck asciinema vhs glow slides figlet cowsay fortune lolcat neofetch
fastfetch ollama llama.cpp whisper-cpp huggingface-cli hf gemini-cli claude-code codex opencode cocoapods carthage
xcodegen swiftlint swiftformat fastlane mint ios-deploy xcbeautify tuist android-platform-tools android-studio
android-commandlinetools scrcpy flutter dart sdkman hugo jekyll zola mkdocs vercel-cli netlify-cli heroku
flyctl railway supabase firebase-cli stripe doctl linode-cli hcloud sqlfluff dbmate flyway
liquibase migrate golang-migrate sqlc pgcli mycli usql duckdb datafusion clickhouse golangci-lint gopls goreleaser air
delve staticcheck mockery rustup rustup-init rust-analyzer cargo-binstall wasm-pack wasmtime wasmer binaryen
emscripten zig nim crystal ghcup haskell-stack cabal-install ocaml opam composer symfony-cli phpunit laravel valet
mise-en-place espeak gnu-getopt gnu-which gettext bison flex texinfo bats-core k6 wrk vegeta hey ab jmeter locust
toxiproxy mitmproxy charles proxyman postman insomnia bruno iterm2 warp ghostty kitty alacritty wezterm hyper
visual-studio-code cursor zed sublime-text intellij-idea intellij-idea-ce pycharm pycharm-ce webstorm goland datagrip
rider fleet google-chrome firefox brave-browser microsoft-edge arc slack discord zoom notion obsidian figma spotify
raycast alfred rectangle stats karabiner-elements keepingyouawake hammerspoon dbeaver-community tableplus sequel-ace
pgadmin4 mongodb-compass redisinsight docker-desktop rancher utm virtualbox vagrant wireshark-app lens openlens
gitkraken sourcetree fork github tower font-fira-code font-jetbrains-mono font-hack-nerd-font font-meslo-lg-nerd-font
temurin temurin@17 zulu corretto miniconda anaconda mambaforge miniforge mactex basictex libreoffice gimp inkscape
blender audacity obs handbrake keka the-unarchiver appcleaner
"""
