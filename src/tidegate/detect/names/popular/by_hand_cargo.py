"""The most used crates; written for this project."""

NAMES = """
serde serde_json tokio rand syn quote proc-macro2 libc log clap regex anyhow thiserror lazy_static once_cell itertools
futures chrono bytes reqwest hyper tracing tracing-subscriber uuid url base64 bitflags cfg-if num-traits hashbrown
indexmap rayon parking_lot crossbeam crossbeam-channel crossbeam-utils memchr smallvec either byteorder time
env_logger toml serde_yaml serde_derive async-trait axum actix-web rocket warp tower tower-http http http-body
hyper-util hyper-tls rustls native-tls openssl openssl-sys ring sha2 sha1 md5 md-5 hmac digest hex aes aes-gcm
chacha20poly1305 ed25519-dalek x25519-dalek curve25519-dalek p256 k256 secp256k1 rsa argon2 bcrypt blake2 blake3
zeroize subtle getrandom rand_core rand_chacha fastrand ahash fnv rustc-hash siphasher sqlx diesel sea-orm rusqlite
tokio-postgres postgres mysql mysql_async mongodb redis sled rocksdb redb heed bincode postcard rmp-serde ciborium
prost prost-build tonic tonic-build protobuf flatbuffers capnp csv quick-xml roxmltree xml-rs serde-xml-rs html5ever
scraper select kuchiki pulldown-cmark comrak handlebars tera askama minijinja maud leptos yew dioxus sycamore seed
wasm-bindgen wasm-bindgen-futures js-sys web-sys console_error_panic_hook gloo wasmtime wasmer wasm-pack trunk
cargo-leptos egui eframe iced druid slint gtk gtk4 relm4 tauri tauri-build winit wgpu glutin glium ash vulkano bevy
ggez macroquad piston raylib sdl2 minifb image imageproc png jpeg-decoder gif resvg usvg tiny-skia nalgebra ndarray
glam cgmath euclid approx num num-bigint num-integer num-rational num-complex ordered-float statrs rust_decimal
bigdecimal linfa smartcore tch candle-core candle-nn burn tract-onnx ort polars datafusion arrow parquet tantivy
crossterm ratatui tui termion console indicatif dialoguer inquire colored owo-colors termcolor ansi_term atty
is-terminal structopt argh pico-args lexopt clap_derive clap_complete color-eyre eyre miette snafu failure error-chain
quick-error displaydoc derive_more derive_builder strum strum_macros enum_dispatch enumflags2 num_enum num-derive
paste static_assertions const_format phf phf_codegen heck convert_case unicode-segmentation unicode-width
unicode-normalization unicode-xid textwrap similar diff strsim fuzzy-matcher nom pest pest_derive lalrpop lalrpop-util
winnow combine chumsky logos tree-sitter tree-sitter-rust regex-automata regex-syntax aho-corasick bstr globset ignore
glob walkdir notify tempfile tempdir fs_extra fs2 memmap2 memmap dirs directories home which shellexpand dunce
path-absolutize pathdiff filetime file-lock flate2 zip tar bzip2 xz2 zstd lz4 lz4_flex snap brotli async-std
async-channel async-stream smol futures-util futures-core futures-channel tokio-util tokio-stream tokio-rustls
tokio-tungstenite tungstenite tokio-test pin-project pin-project-lite pin-utils slab dashmap arc-swap flume kanal
event-listener waker-fn mio socket2 polling nix rustix winapi windows windows-sys core-foundation objc cocoa jni ndk
pyo3 maturin napi napi-derive neon cxx bindgen cbindgen cc cmake pkg-config autocfg build-rs vergen built
rustc_version version_check semver cargo_metadata cargo toml_edit config figment dotenv dotenvy envy confy serde_with
serde_repr serde_bytes serde_urlencoded serde_path_to_error serde_qs schemars jsonschema jsonwebtoken oauth2
openidconnect cookie mime mime_guess multipart encoding_rs percent-encoding form_urlencoded idna publicsuffix headers
httparse httpdate h2 h3 quinn rustls-pemfile rustls-native-certs webpki webpki-roots rcgen x509-parser
trust-dns-resolver hickory-resolver lettre mail-parser ureq isahc attohttpc surf curl wiremock mockito httpmock
mockall proptest quickcheck criterion rstest insta assert_cmd predicates pretty_assertions serial_test test-case
trybuild fake arbitrary libfuzzer-sys afl loom divan iai test-log tracing-test temp-env log4rs fern flexi_logger
simplelog slog tracing-appender tracing-opentelemetry opentelemetry opentelemetry-otlp metrics
metrics-exporter-prometheus prometheus sentry human-panic backtrace addr2line object gimli sysinfo procfs heim
num_cpus rlimit signal-hook ctrlc daemonize users whoami hostname machine-uid mac_address local-ip-address pnet pcap
trust-dns ipnet ipnetwork maxminddb rusoto_core aws-config aws-sdk-s3 aws-sdk-dynamodb aws-sdk-sqs aws-sdk-lambda
lambda_runtime lambda_http object_store rust-s3 google-cloud-storage azure_core azure_storage kube k8s-openapi bollard
shiplift octocrab git2 gix libgit2-sys rdkafka lapin async-nats nats paho-mqtt rumqttc zmq zeromq juniper
async-graphql async-graphql-axum graphql_client utoipa utoipa-swagger-ui aide poem poem-openapi salvo tide gotham iron
nickel actix actix-rt actix-cors actix-files actix-session actix-multipart axum-extra axum-server tower-sessions
tower-cookies async-session validator garde nutype typed-builder bon getset smart-default educe derivative inventory
linkme ctor typetag erased-serde downcast-rs dyn-clone bumpalo typed-arena generational-arena slotmap petgraph
priority-queue bit-vec bit-set bitvec fixedbitset roaring im rpds tinyvec arrayvec heapless compact_str smol_str
smartstring string_cache ropey crop bytemuck zerocopy memoffset scopeguard cfg_aliases ouroboros self_cell yoke lru
moka cached quick_cache governor ratelimit backoff backon retry humantime humansize bytesize chrono-tz time-tz jiff
cron tokio-cron-scheduler apalis rand_distr rand_pcg nanoid ulid sqids hashids petname solana-sdk solana-client
solana-program anchor-lang anchor-spl ethers alloy web3 substrate bitcoin bdk libp2p iroh embedded-hal
embassy-executor embassy-time cortex-m cortex-m-rt rtic defmt esp-hal rppal serialport hidapi rusb btleplug cpal rodio
symphonia hound kira portaudio ffmpeg-next gstreamer nokhwa opencv tesseract leptess pdf lopdf printpdf calamine
rust_xlsxwriter umya-spreadsheet docx-rs plotters charming textplots comfy-table tabled prettytable-rs cli-table
ripgrep fd-find bat exa eza sd hyperfine tokei bottom du-dust procs zoxide starship just watchexec-cli cargo-edit
cargo-watch cargo-expand cargo-nextest cargo-audit cargo-deny cargo-outdated cargo-udeps cargo-tarpaulin
cargo-llvm-cov cargo-release cargo-generate cargo-make cargo-binstall cargo-update cargo-cache cargo-bloat
cargo-flamegraph flamegraph cargo-fuzz cargo-hack cargo-machete cargo-msrv cargo-semver-checks cargo-dist cargo-deb
cargo-zigbuild cross sccache cargo-chef cargo-lambda cargo-ndk cargo-component cargo-sort cargo-insta cargo-criterion
cargo-show-asm cargo-geiger mdbook zola sqlx-cli diesel_cli sea-orm-cli wasm-bindgen-cli wasm-opt tauri-cli
create-tauri-app dioxus-cli probe-rs espflash cargo-espflash rust-script evcxr_repl taplo-cli typos-cli stylua nu xh
gitui git-delta difftastic helix zellij broot lsd git-cliff grex ouch skim topgrade dprint oxipng pueue miniserve
ast-grep jj-cli uv ruff tree-sitter-cli
"""
