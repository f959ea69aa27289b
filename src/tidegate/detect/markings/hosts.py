"""What tells an internal name from one of the world, or from a name in a program: plain sets."""

from __future__ import annotations

from typing import Final

SURE_ENDINGS: Final = frozenset({"corp", "lan", "intranet", "intra", "localdomain", "arpa"})
"""Endings that nothing but a private network uses."""

HOST_WORDS: Final = frozenset(
    (
        *(
            "db",
            "dbs",
            "sql",
            "postgres",
            "mysql",
            "redis",
            "kafka",
            "mongo",
            "elastic",
            "git",
            "gitlab",
            "jira",
            "wiki",
        ),
        *("confluence", "jenkins", "nexus", "harbor", "registry", "grafana", "prometheus", "kibana", "vault", "mail"),
        *("smtp", "imap", "ldap", "ad", "dc", "srv", "server", "web", "www", "app", "api", "prod", "staging", "stage"),
        *("dev", "test", "qa", "uat", "vpn", "ns", "mx", "nas", "build", "ci", "proxy", "gateway", "gw", "router"),
        *(
            "switch",
            "printer",
            "backup",
            "storage",
            "fileserver",
            "files",
            "share",
            "intranet",
            "portal",
            "sso",
            "auth",
        ),
        *("monitoring", "node", "host", "hv", "esx", "vm", "k8s", "cluster", "master", "worker", "cache", "queue"),
    )
)
"""First parts of names that machines have."""

TALK_OF_HOSTS: Final = (
    *("host", "server", "dns", "ssh", "ping", "connect", "curl", "url", "endpoint", "machine", "node", "resolve"),
    *("address", "listen", "http", "database", "reach", "mount", "vpn", "telnet", "scp", "rsync", "proxy", "upstream"),
)
"""Words before a name that say it is a machine's."""

NOBODYS: Final = frozenset(
    (
        *("host.docker.internal", "gateway.docker.internal", "metadata.google.internal", "localhost.localdomain"),
        *("kubernetes.docker.internal", "example.local", "example.internal", "example.corp", "example.lan"),
        *("kubernetes.default.svc", "kubernetes.default.svc.cluster.local", "in-addr.arpa", "ip6.arpa", "home.arpa"),
    )
)
"""The same on every machine, or examples."""

NOBODYS_ENDINGS: Final = (".in-addr.arpa", ".ip6.arpa", ".docker.internal", ".google.internal")

PUBLIC_TOOLS: Final = (
    *(
        "atlassian.com",
        "gitlab.com",
        "gnome.org",
        "freedesktop.org",
        "kde.org",
        "debian.org",
        "apache.org",
        "kitware.com",
    ),
    *(
        "mozilla.org",
        "wikimedia.org",
        "eclipse.org",
        "mongodb.org",
        "hibernate.org",
        "jboss.org",
        "spring.io",
        "xfce.org",
    ),
    *(
        "torproject.org",
        "inria.fr",
        "haskell.org",
        "archlinux.org",
        "alpinelinux.org",
        "videolan.org",
        "sakaiproject.org",
    ),
    *(
        "jenkins.io",
        "gitlab.io",
        "gitlab.org",
        "example.com",
        "example.org",
        "example.net",
        "redhat.com",
        "mariadb.org",
    ),
)
"""Whose trackers and repositories are for everybody."""

NOBODYS_USERS: Final = frozenset(
    (
        *(
            "user",
            "users",
            "username",
            "user_name",
            "yourname",
            "your_name",
            "you",
            "me",
            "myuser",
            "name",
            "foo",
            "bar",
        ),
        *(
            "admin",
            "administrator",
            "ubuntu",
            "debian",
            "centos",
            "fedora",
            "ec2-user",
            "runner",
            "runneradmin",
            "root",
        ),
        *("vagrant", "public", "shared", "default", "app", "node", "jovyan", "pi", "git", "test", "tester", "example"),
        *("guest", "docker", "jenkins", "gitlab-runner", "circleci", "travis", "vsts", "vscode", "codespace", "coder"),
        *(
            "linuxbrew",
            "appuser",
            "developer",
            "dev",
            "somebody",
            "someone",
            "xxx",
            "all",
            "nobody",
            "www-data",
            "work",
        ),
    )
)
"""Accounts that name nobody."""

NOBODYS_KEYS: Final = frozenset(
    (
        *("CVE", "CWE", "ISO", "UTF", "SHA", "RFC", "IEEE", "AES", "GPT", "COVID", "PEP", "HTTP", "MD", "EN", "DIN"),
        *("ANSI", "IEC", "ITU", "NIST", "RSA", "TLS", "SSL", "USB", "WCAG", "PCI", "ASCII", "BASE", "GHSA", "KB", "PR"),
    )
)
"""Letters before numbers that are no project of a tracker."""
