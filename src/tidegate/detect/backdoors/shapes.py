"""Shapes of code that opens a door: tables of expressions, each within one line. `answer_detectors/code_backdoor.py`
uses them. Written from what public analyses of malicious packages describe; no rule set is copied."""

from __future__ import annotations

from typing import Final

from tidegate.detect.backdoors.runs import ALIASES

_TO_SHELL: Final = (
    r"\|[ \t]{0,4}(?:sudo[ \t]{1,4}(?:-[A-Za-z]{1,4}[ \t]{1,4})?)?(?:/(?:usr/)?bin/)?(?:env[ \t]{1,4})?"
    r"(?:bash|sh|zsh|dash|ksh|fish|python[0-9.]{0,4}|perl|ruby|node|php|iex|pwsh|powershell)\b"
)
_REST: Final = r"(?:[^\n|]|\\\n){1,160}"
"""Of a command, which goes on in the next line after a backslash."""


FETCHED: Final = (
    rf"\b(?:curl|wget)\b{_REST}{_TO_SHELL}",
    r"\b(?:bash|sh|zsh|eval)\b[^\n]{0,24}(?:<\(|\$\(|`)[ \t]{0,4}(?:curl|wget)\b",
    r"\bsource[ \t]{1,4}(?:<\(|\$\(|`)[ \t]{0,4}(?:curl|wget)\b",
    r"\b(?:iex|invoke-expression)\b[^\n]{0,24}(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod"
    r"|downloadstring|net\.webclient)\b",
    rf"\b(?:iwr|irm|invoke-webrequest|invoke-restmethod)\b{_REST}\|[ \t]{{0,4}}(?:iex|invoke-expression)\b",
)
"""Commands that run what they fetch; installers of honest projects do."""

FETCHED_CODE: Final = (
    r"\b(?:exec|eval|compile)[ \t]{0,4}\([^\n]{0,60}(?:requests\.get|urlopen|httpx\.get|urllib3|http\.client"
    r"|aiohttp)\b",
    r"\b(?:eval|Function)[ \t]{0,4}\([^\n]{0,60}(?:fetch\(|axios|XMLHttpRequest|https?\.get)",
    r"\b(?:eval|system|exec|assert)[ \t]{0,4}\([^\n]{0,40}file_get_contents[ \t]{0,4}\([ \t]{0,4}[\"']https?:",
    r"\b(?:instance_eval|class_eval)\b[^\n]{0,24}(?:open-uri|Net::HTTP|URI\.open|open\([\"']https?:)",
    r"\b(?:os\.system|subprocess\.(?:run|call|Popen|check_output|getoutput)|execSync|child_process\.exec"
    r"|Runtime\.getRuntime\(\)\.exec)"
    r"[ \t]{0,4}\([^\n]{0,60}(?:curl|wget)\b[^\n]{1,120}\|[ \t]{0,4}(?:ba|z|da)?sh\b",
)
"""Programs that run what they fetch."""

_DECODES: Final = (
    r"(?:b64decode|b32decode|b85decode|a85decode|b16decode|unhexlify|bytes\.fromhex|fromhex|zlib\.decompress"
    r"|lzma\.decompress|bz2\.decompress|codecs\.decode|marshal\.loads|rot13|decodebytes|decode64)\b"
)

DECODED: Final = (
    rf"\b(?:exec|eval|compile|system|run|Popen|call|check_output|import_module)[ \t]{{0,4}}\([^\n]{{0,60}}{_DECODES}",
    rf"\b(?:loads|load|full_load|unsafe_load)[ \t]{{0,4}}\([^\n]{{0,60}}{_DECODES}",
    *ALIASES,
    r"\b(?:eval|Function|setTimeout|setInterval|execSync|exec|runInThisContext|runInNewContext)"
    r"[ \t]{0,4}\([^\n]{0,60}"
    r"(?:atob[ \t]{0,4}\(|from[ \t]{0,4}\([^\n]{1,100}[\"'](?:base64|hex)[\"']|fromCharCode|unescape"
    r"[ \t]{0,4}\(|decodeURIComponent[ \t]{0,4}\()",
    r"\b(?:eval|assert|create_function|preg_replace|system)[ \t]{0,4}\([^\n]{0,60}(?:base64_decode|gzinflate"
    r"|gzuncompress|str_rot13|hex2bin)\b",
    r"\b(?:base64|openssl|xxd|base32|gunzip|zcat)\b[^\n|]{0,100}" + _TO_SHELL,
    r"\b(?:eval|bash|sh|zsh)\b[^\n]{0,24}(?:<\(|\$\(|`)[^\n]{0,80}(?:base64[ \t]{1,4}(?:-d|-D|--decode)|xxd"
    r"[ \t]{1,4}-r|openssl[ \t]{1,4}enc)",
    r"\b(?:powershell|pwsh)(?:\.exe)?\b[^\n]{0,60}[ \t]-e(?:nc|c|ncodedcommand)?[ \t]{1,4}[\"']?[A-Za-z0-9+/=]{20}",
    r"\b(?:iex|invoke-expression)\b[^\n]{0,80}frombase64string\b",
    r"\b(?:eval[ \t(]|instance_eval|class_eval)[^\n]{0,24}(?:Base64\.(?:strict_)?decode64|unpack1?[ \t(]{1,3}[\"']m)",
    r"\b(?:eval|exec)[ \t]{0,4}\([^\n]{0,24}(?:join[ \t]{0,4}\([^\n]{0,12}chr|chr[ \t]{0,4}\([0-9]{1,3}\)[ \t]{0,4}"
    r"[+.])",
    r"\b__import__[ \t]{0,4}\([^\n]{0,24}(?:b64decode|fromhex|\[::-1\]|chr[ \t]{0,4}\()",
    r"\bgetattr[ \t]{0,4}\([ \t]{0,4}__(?:import__|builtins__)\b[^\n]{0,40}(?:b64decode|fromhex|\[::-1\]|chr"
    r"[ \t]{0,4}\(|[\"'][ \t]{0,4}\+[ \t]{0,4}[\"'])",
)

REVERSE_SHELL: Final = (
    r"\bdev/(?:tcp|udp)/[^ \t\n]{1,80}/[^ \t\n]{1,12}",
    r"\b(?:nc|ncat|netcat|socat)\b[^\n]{0,80}(?:-e|-c|--exec|--sh-exec|exec:)[ \t'\"]{0,4}/?(?:[a-z/]{0,12})(?:bash"
    r"|sh|cmd(?:\.exe)?|powershell)\b",
    r"\bmkfifo\b[^\n]{1,100}\b(?:nc|ncat|netcat|telnet|openssl)\b",
    r"\b(?:os\.)?dup2[ \t]{0,4}\([^\n]{1,40}fileno",
    r"\bpty\.spawn[ \t]{0,4}\([^\n]{0,8}(?:bash|/bin/)",
    r"\b(?:subprocess\.(?:call|run|Popen)|spawn|execve|execvp|execlp|execl|execv)[ \t]{0,4}\([ \t]{0,4}\[?[\"']"
    r"(?:/bin/)?(?:ba)?sh[\"'][ \t]{0,4},[ \t]{0,4}\[?[ \t]{0,4}[\"']-i[\"']",
    r"\bfsockopen[ \t]{0,4}\([^\n]{1,120}(?:exec|proc_open|shell_exec|/bin/)",
    r"\b(?:ruby|perl|php|lua)\b[^\n]{0,12}-(?:rsocket|MIO|MSocket|r|e)\b[^\n]{0,160}(?:exec|/bin/|STDIN|fdopen)",
    r"\bNet\.Sockets\.TCPClient\b[^\n]{1,200}",
    r"\b(?:net\.connect|net\.Socket|createConnection)[ \t]{0,4}\([^\n]{1,120}(?:/bin/|cmd\.exe|\.pipe\()",
)

UNPROTECTED: Final = (
    r"\bverify[ \t]{0,4}=[ \t]{0,4}False\b",
    r"\bverify_ssl[ \t]{0,4}=[ \t]{0,4}False\b",
    r"\brejectUnauthorized[\"']?[ \t]{0,4}[:=][ \t]{0,4}false\b",
    r"\bNODE_TLS_REJECT_UNAUTHORIZED\b[^\n]{0,8}=[ \t]{0,4}[\"']?0",
    r"\bInsecureSkipVerify[ \t]{0,4}[:=][ \t]{0,4}true\b",
    r"\b(?:_create_unverified_context|CERT_NONE|SSL_VERIFY_NONE|VERIFY_NONE|danger_accept_invalid_certs"
    r"[ \t]{0,4}\([ \t]{0,4}true)\b",
    r"\bStrictHostKeyChecking[ \t=]{1,4}(?:no|off)\b",
    r"\bsslVerify[ \t=]{1,4}false\b",
    r"\bCURLOPT_SSL_VERIFY(?:PEER|HOST)\b[^\n]{0,16}(?:false|0)\b",
    r"\btrusted-host\b[ \t=]{1,4}[\w.-]{1,80}",
    r"\bstrict-ssl[ \t=]{1,4}false\b",
    r"\b(?:verify_signature|verify_exp)[\"']?[ \t]{0,4}[:=][ \t]{0,4}False\b",
    r"\balgorithms?[\"']?[ \t]{0,4}[:=][ \t]{0,4}\[?[\"']none[\"']",
)

OPEN_DOOR: Final = (
    r"\b(?:NOPASSWD)[ \t]{0,4}:[ \t]{0,4}ALL\b",
    r"\bchmod[ \t]{1,4}(?:-R[ \t]{1,4})?(?:[ug]?\+s|[2467][0-7]{3})\b",
    r"\b(?:useradd|usermod|adduser)\b[^\n]{0,60}(?:-u[ \t]{0,4}0|-o\b|-aG[ \t]{1,4}(?:sudo|wheel|root))",
    r"\b(?:echo|printf)\b[^\n]{1,200}(?:>|\btee\b[^\n]{0,8})[ \t]{0,4}[^ \t\n]{0,40}"
    r"(?:authorized_keys|/etc/sudoers|/etc/passwd|/etc/ld\.so\.preload)\b",
    r"\bauthorized_keys\b[^\n]{0,40}(?:['\"][ \t]{0,4},[ \t]{0,4}['\"]a|>>)",
    r"\b(?:password|passwd|pwd|token|secret|api_key|apikey|username|user)[\"'\])]{0,3}[ \t]{0,4}(?:===?|\.equals"
    r"[ \t]{0,4}\()[ \t]{0,4}[\"'][^\"'\n]{4,60}[\"'][^\n]{0,24}"
    r"(?:return[ \t]{1,4}(?:True|true|1)|is_admin|isAdmin|role|admin)",
)

TAKES_SECRETS: Final = (
    r"\b(?:requests|httpx|session|client|axios|http)\.(?:post|put|get|request)[ \t]{0,4}\([^\n]{0,160}(?:os\.environ"
    r"|process\.env\)|dict[ \t]{0,4}\([ \t]{0,4}os\.environ)",
    r"\b(?:fetch|urlopen|sendBeacon)[ \t]{0,4}\([^\n]{0,160}(?:os\.environ|JSON\.stringify"
    r"[ \t]{0,4}\([ \t]{0,4}process\.env)",
    r"\b(?:curl|wget)\b[^\n]{0,160}(?:\$\((?:env|printenv)|@[^\s]{0,40}(?:\.env|\.aws/credentials|\.ssh/|\.netrc"
    r"|\.npmrc|\.git-credentials|/etc/shadow|id_rsa|id_ed25519))",
    r"\b(?:env|printenv|set)[ \t]{0,4}\|[^\n]{0,60}\b(?:curl|wget|nc|ncat)\b",
    r"\b(?:ssh/|aws/|gnupg/|netrc|id_rsa|id_ed25519|etc/shadow)[^\n]{0,60}\|[^\n]{0,40}\b(?:curl|wget|nc|ncat)\b",
    r"\b(?:localStorage|document\.cookie)\b[^\n]{0,80}(?:fetch|sendBeacon|XMLHttpRequest|Image[ \t]{0,4}\()",
    r"\b(?:fetch|sendBeacon|Image)[ \t]{0,4}\([^\n]{0,160}document\.cookie\b",
)

INSTALL_HOOK: Final = (
    r"\b(?:preinstall|postinstall|install|prepare|preuninstall|postuninstall)\"[ \t]{0,4}:[ \t]{0,4}\"[^\"\n]{0,80}"
    r"(?:curl|wget|node[ \t]{1,4}-e|bash[ \t]{1,4}-c|sh[ \t]{1,4}-c|powershell|python[0-9.]{0,4}[ \t]{1,4}-c|base64"
    r"|eval)\b",
    r"\b(?:curl|wget)\b[^\n]{1,160}\.git/hooks/",
    r"\bcmdclass[ \t]{0,4}=[ \t]{0,4}\{[ \t]{0,4}[\"'](?:install|develop|egg_info|build_py)[\"']",
)

PERSISTENCE: Final = (
    r"\b(?:crontab|echo|printf)\b[^\n]{0,160}(?:curl|wget|base64|nc|/dev/tcp)\b[^\n]{0,80}\|[ \t]{0,4}crontab\b",
    r"\b(?:echo|printf)\b[^\n]{0,160}(?:curl|wget|base64[ \t]{1,4}-d|eval|nc[ \t])[^\n]{0,120}>>[ \t]{0,4}"
    r"[^ \t\n]{0,40}(?:\.bashrc|\.zshrc|\.profile|\.bash_profile|rc\.local|crontab)\b",
)

# Which words these begin with, and what must follow so that one of them may still come: words that are common in
# prose open nothing by themselves. Each follows to the end of a text that is still coming.
_LINE: Final = r"(?:[^\n]|(?<=\\)\n)*+"
OPENINGS: Final = (
    ("curl wget iex iwr irm powershell pwsh execsync child_process instance_eval class_eval create_function"
    " preg_replace"
     " mkfifo nc ncat netcat socat pty dup2 fsockopen crontab chmod useradd usermod adduser echo printf tee nopasswd"
     " authorized_keys localstorage cmdclass node_tls_reject_unauthorized insecureskipverify"
     " _create_unverified_context"
     " cert_none ssl_verify_none verify_none danger_accept_invalid_certs stricthostkeychecking sslverify"
     " rejectunauthorized"
     " curlopt_ssl_verifypeer curlopt_ssl_verifyhost verify_ssl verify_signature verify_exp __import__ getattr id_rsa"
     " id_ed25519 netrc createconnection runinthiscontext runinnewcontext", _LINE),
    ("exec eval compile loads load full_load unsafe_load import_module system run popen call"
     " check_output function settimeout setinterval assert fetch urlopen sendbeacon"
     " image spawn execve execvp execlp execl execv", r"[ \t]{0,4}(?:\([^\n]*)?"),
    ("pickle cpickle dill cloudpickle marshal", r"[\"')]{0,2}[ \t]{0,4}(?:as?(?:[ \t][^\n]{0,16})?)?"),
    ("bash sh zsh eval", r"(?:[^\n]{0,26}|[^\n]{0,24}(?:<\(|\$\(|`)[^\n]*)"),
    ("source", r"[ \t]{0,4}(?:[<$`][^\n]*)?"),
    ("base64 openssl xxd base32 gunzip zcat", r"[^\n|]{0,100}(?:\|[^\n]{0,80})?"),
    ("ruby perl php lua", r"(?:[^\n]{0,13}|[^\n]{0,12}-[^\n]*)"),
    ("os subprocess runtime document net", r"(?:\.[^\n]*)?"),
    ("requests httpx session client axios http", r"(?:\.(?:[pgr][^\n]*)?)?"),
    ("dev ssh aws gnupg etc", r"(?:/[^\n]*)?"),
    ("env printenv set", r"[ \t]{0,4}(?:\|[^\n]*)?"),
    ("invoke trusted strict", r"(?:-[^\n]*)?"),
    ("verify", r"[ \t]{0,4}(?:=[^\n]*)?"),
    ("algorithm algorithms", r"[\"']?[ \t]{0,4}(?:[:=][^\n]*)?"),
    ("password passwd pwd token secret api_key apikey username user",
     r"[\"'\])]{0,3}[ \t]{0,4}(?:==?[^\n]*|\.(?:e[^\n]*)?)?"),
    ("preinstall postinstall install prepare preuninstall postuninstall", r"(?:\"[^\n]*)?"),
)  # fmt: skip
