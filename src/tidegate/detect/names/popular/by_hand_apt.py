"""The most installed packages of Debian, Ubuntu, Fedora and Alpine; written for this project."""

NAMES = """
curl wget git ca-certificates build-essential gnupg gnupg2 gpg lsb-release software-properties-common
apt-transport-https apt-utils sudo unzip zip tar gzip bzip2 xz-utils zstd rsync openssh-client openssh-server openssl
libssl-dev libffi-dev zlib1g-dev libbz2-dev libreadline-dev libsqlite3-dev libncurses-dev libncurses5-dev
libncursesw5-dev liblzma-dev tk-dev uuid-dev libgdbm-dev libnss3-dev libxml2 libxml2-dev libxmlsec1-dev libxslt1-dev
libxslt-dev libpq-dev libmysqlclient-dev libmariadb-dev default-libmysqlclient-dev libjpeg-dev libpng-dev libtiff-dev
libfreetype6-dev libwebp-dev libgl1 libgl1-mesa-glx libgl1-mesa-dev libglib2.0-0 libglib2.0-dev libsm6 libxext6
libxrender1 libxrender-dev libgomp1 libopenblas-dev liblapack-dev libblas-dev libatlas-base-dev gfortran libcurl4
libcurl4-openssl-dev libcurl4-gnutls-dev libyaml-dev libgmp-dev libmpfr-dev libmpc-dev libtool autoconf automake make
cmake ninja-build gcc g++ clang clangd clang-format clang-tidy llvm lld lldb gdb valgrind strace ltrace pkg-config
pkgconf bison flex texinfo patch diffutils gettext m4 python3 python3-pip python3-venv python3-dev python3-setuptools
python3-wheel python-is-python3 python3-full pipx python3-numpy python3-scipy python3-matplotlib python3-pandas
python3-yaml python3-requests python3-tk python3-pytest python3-virtualenv python3-distutils python3-apt python-dev
python2 python2-dev nodejs npm yarn yarnpkg node-gyp ruby ruby-dev ruby-full ruby-bundler golang golang-go rustc cargo
rustup default-jdk default-jre openjdk-8-jdk openjdk-11-jdk openjdk-17-jdk openjdk-21-jdk openjdk-17-jre
openjdk-11-jre-headless openjdk-17-jre-headless maven gradle ant php php-cli php-fpm php-mysql php-xml php-mbstring
php-curl php-zip php-gd php-intl php-pgsql composer perl libperl-dev cpanminus lua5.3 lua5.4 luajit r-base r-base-dev
erlang elixir ghc cabal-install ocaml opam dotnet-sdk-8.0 dotnet-runtime-8.0 dotnet-sdk-9.0 mono-complete postgresql
postgresql-client postgresql-contrib mysql-server mysql-client mariadb-server mariadb-client sqlite3 redis
redis-server redis-tools mongodb memcached rabbitmq-server nginx nginx-full nginx-extras apache2 apache2-utils haproxy
varnish squid certbot python3-certbot-nginx python3-certbot-apache docker.io docker-ce docker-ce-cli containerd.io
docker-compose docker-compose-plugin docker-buildx-plugin podman buildah skopeo kubectl kubeadm kubelet helm ansible
terraform vagrant packer qemu qemu-kvm qemu-system qemu-system-x86 qemu-user-static libvirt-daemon-system virt-manager
bridge-utils vim vim-nox neovim nano emacs less tree htop btop iotop iftop nload sysstat procps psmisc lsof net-tools
iproute2 iputils-ping dnsutils bind9-utils bind9-dnsutils bind9-host traceroute mtr mtr-tiny whois nmap netcat
netcat-openbsd netcat-traditional ncat socat telnet tcpdump tshark wireshark iperf3 ethtool iptables nftables ufw
fail2ban openvpn wireguard wireguard-tools strongswan tmux screen byobu zsh fish bash bash-completion shellcheck jq yq
moreutils parallel pv expect dialog whiptail figlet fzf ripgrep fd-find bat silversearcher-ag ack ncdu file man-db
manpages-dev locales locales-all tzdata cron anacron logrotate rsyslog supervisor systemd dbus udev kmod
linux-headers-generic linux-headers-amd64 linux-tools-common linux-tools-generic dkms efibootmgr grub2 parted gdisk
e2fsprogs dosfstools ntfs-3g nfs-common nfs-kernel-server cifs-utils samba sshfs fuse fuse3 libfuse2 libfuse2t64
cryptsetup lvm2 mdadm smartmontools hdparm pciutils usbutils lshw dmidecode ffmpeg imagemagick graphicsmagick
libmagickwand-dev ghostscript poppler-utils pandoc texlive texlive-latex-base texlive-latex-extra texlive-xetex
texlive-full texlive-fonts-recommended wkhtmltopdf libreoffice tesseract-ocr libtesseract-dev tesseract-ocr-eng
graphviz libgraphviz-dev doxygen sphinx-doc gnuplot sox libsox-dev portaudio19-dev libasound2-dev libsndfile1 espeak
espeak-ng mpv vlc chromium chromium-browser chromium-driver firefox firefox-esr xvfb xauth x11-apps xorg libx11-dev
libxrandr2 libxcomposite1 libxdamage1 libxfixes3 libxkbcommon0 libxcb1 libxcb-xinerama0 libxshmfence1 libnss3 libnspr4
libatk1.0-0 libatk-bridge2.0-0 libcups2 libdrm2 libgbm1 libpango-1.0-0 libpangocairo-1.0-0 libcairo2 libcairo2-dev
libpango1.0-dev libgif-dev librsvg2-dev libgtk-3-0 libgtk-3-dev libgtk2.0-0 libwebkit2gtk-4.1-dev
libwebkit2gtk-4.0-dev libayatana-appindicator3-dev libasound2 libasound2t64 fonts-liberation fonts-noto
fonts-noto-color-emoji fonts-dejavu fontconfig fonts-noto-cjk libu2f-udev libvulkan1 vulkan-tools mesa-utils libegl1
libgles2 libopencv-dev python3-opencv libeigen3-dev libboost-all-dev libboost-dev libprotobuf-dev protobuf-compiler
libgrpc-dev libsodium-dev libzmq3-dev librdkafka-dev libsasl2-dev libldap2-dev libkrb5-dev libpcap-dev
libusb-1.0-0-dev libudev-dev libbluetooth-dev libseccomp-dev libelf-dev libcap-dev libev-dev libuv1-dev libevent-dev
libhdf5-dev libnetcdf-dev libgdal-dev gdal-bin libgeos-dev libproj-dev proj-bin libspatialindex-dev unixodbc
unixodbc-dev freetds-dev tdsodbc msodbcsql18 mssql-tools18 git-lfs gh subversion mercurial tig meld inotify-tools entr
watchman ccache sccache distcc lcov gcovr cppcheck clang-tools universal-ctags exuberant-ctags nasm yasm dh-make
debhelper devscripts fakeroot rpm alien dpkg-dev reprepro equivs aptitude snapd flatpak gnome-terminal gnome-tweaks
terminator kitty alacritty xclip xsel wl-clipboard stow direnv pass gnupg-agent pinentry-curses keychain postfix
sendmail mailutils mutt msmtp dovecot-imapd bind9 dnsmasq unbound isc-dhcp-server chrony ntp ntpdate auditd apparmor
rkhunter clamav lynis aide google-chrome-stable code azure-cli google-cloud-cli google-cloud-sdk awscli
nvidia-driver-535 nvidia-container-toolkit nvidia-cuda-toolkit cuda-toolkit libcudnn8 musl-dev musl-tools
linux-libc-dev libc6-dev libc6 libstdc++6 libstdc++-12-dev gcc-multilib g++-multilib gcc-12 g++-12 gcc-13 g++-13
crossbuild-essential-arm64 gcc-aarch64-linux-gnu gcc-arm-none-eabi busybox busybox-static tini gosu dumb-init su-exec
bc gawk sed grep coreutils findutils util-linux passwd adduser hostname init-system-helpers base-files alpine-sdk
build-base openssl-dev libffi linux-headers python3-devel gcc-c++ kernel-devel kernel-headers epel-release yum-utils
dnf-plugins-core redhat-rpm-config openssl-devel bzip2-devel libffi-devel zlib-devel readline-devel sqlite-devel
xz-devel ncurses-devel libcurl-devel libxml2-devel libxslt-devel postgresql-devel mysql-devel mariadb-devel ruby-devel
java-17-openjdk java-11-openjdk java-17-openjdk-devel java-1.8.0-openjdk httpd bind-utils iputils procps-ng which
jq-libs postgresql-dev mariadb-dev jpeg-dev freetype-dev gcompat libc6-compat libstdc++ icu-libs icu-dev ttf-freefont
shadow openssh nodejs-current py3-pip
"""
