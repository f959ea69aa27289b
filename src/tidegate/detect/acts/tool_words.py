"""What the tools of common agents are called, and what their arguments are: data for `read`.

Names are the client's to choose, so that they only help where the arguments alone do not tell. All are compared
without case and separators.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "shell", "python", "javascript", "write", "edit", "read", "delete", "move", "fetch", "browse", "search", "sql",
    "send", "pay", "agent", "talk", "type", ""
]  # fmt: skip
"""What a tool is for. `talk` does nothing outside (a plan, a question, a thought); `type` presses keys."""

_NAMED: Final[Mapping[Kind, str]] = {
    "shell": "bash shell localshell localshellcall unifiedexec execcommand shellcommand containerexec runshellcommand "
    "executecommand runterminalcmd runinterminal runcommand runcommands executebash cmdrun terminal shelltool "
    "executeshell runbash zsh sh powershell pwsh cmd console desktopcommander startprocess interactwithprocess "
    "sshexec dockerexec kubectlexec sandboxexec iterm writetoterminal sendterminaltext executeshellcommand "
    "writestdin sendinput sendtoterminal writetoprocess tmuxsendkeys "
    "bashtool shellexec terminalexecute systemrun osexec subprocess executeprogram commandexecute",
    "python": "python pythonrepl pythonreplast codeinterpreter executeipythoncell ipython runipython ipythonruncell "
    "executepython runpython pythoninterpreter jupyter runcell executecell codeexecution executecode runcode "
    "pythonexec coderunner",
    "javascript": "nodejs runjavascript executejavascript javascripttool browserevaluate puppeteerevaluate "
    "playwrightevaluate browserruncode evaluatescript javascript jsrepl runjs browserexecutejavascript",
    "write": "write writefile writetofile createfile newfile savefile filewrite putfile createnewfile "
    "createorupdatefile pushfiles uploadfile",
    "edit": "edit multiedit editfile replaceinfile strreplace strreplaceeditor strreplacebasededittool "
    "strreplaceeditortool texteditor notebookedit editnotebook applypatch applydiff searchandreplace insertcontent "
    "replace replacefilecontent multireplacefilecontent editexistingfile insertedit insertintofile patchfile "
    "reapply searchreplace multieditfile replacestringinfile multireplacestringinfile",
    "read": "read readfile readmanyfiles readmultiplefiles viewfile view cat openfile getfilecontents fileread "
    "listdirectory listdir listfiles ls glob grep searchfiles filesearch codebasesearch findfiles "
    "directorytree notebookread getfileinfo grepsearch searchfilecontent listcodedefinitionnames readtextfile",
    "delete": "deletefile removefile deletepath rm deletedirectory",
    "move": "movefile renamefile mv copyfile cp",
    "fetch": "webfetch fetch httprequest requestsget requestspost requestsput requestsdelete requestspatch curl "
    "fetchurl geturl urlfetch httpget httppost readurl openurl fetchwebpage browsepage visiturl urltomarkdown "
    "download downloadfile scrape crawl extract webreader apirequest restcall",
    "browse": "browsernavigate navigate puppeteernavigate playwrightnavigate browsergoto goto navigatepage "
    "browseraction browsergotourl opentab newpage browsernewtab gotourl browserclick",
    "search": "websearch searchweb googlesearch googlewebsearch bravewebsearch duckduckgosearch tavilysearch "
    "searchtheweb exasearch toolsearch",
    "sql": "query sqldbquery executesql runsql runquery pgquery mysqlquery readquery writequery executequery "
    "sqlquery databasequery bigqueryquery",
    "send": "sendemail sendmail gmailsend createdraft replyemail sendmessage slackpostmessage chatpostmessage "
    "postmessage slacksendmessage sendslackmessage sendsms telegramsendmessage sendnotification discordsend tweet "
    "posttweet createevent createcalendarevent publish",
    "pay": "sendpayment makepayment transfer transfermoney sendmoney pay createpayment createinvoice wiretransfer "
    "schedulepayment schedule_transaction sendtransaction",
    "agent": "task agent dispatchagent newtask spawnagent subagent delegate runsubagent codebaseinvestigator",
    "talk": "todowrite todoread updateplan think thinking sequentialthinking askuser askfollowupquestion "
    "attemptcompletion exitplanmode askuserquestion finish submit finalanswer planmoderespond updatetodolist "
    "switchmode memory savememory report addtask slashcommand skill",
    "type": "computer computeruse computertool keyboard keyboardtype browsertype typetext sendkeys presskey "
    "computerusepreview browserpresskey puppeteerfill",
}

KINDS: Final[Mapping[str, Kind]] = {
    name.replace("_", ""): kind for kind, names in _NAMED.items() for name in names.split()
}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS: Final[tuple[tuple[Kind, frozenset[str]], ...]] = (
    ("talk", _set("todo todos plan think thought")),
    ("shell", _set("bash shell terminal cmd powershell zsh exec subprocess ssh console tmux")),
    ("python", _set("python ipython jupyter interpreter")),
    ("javascript", _set("javascript evaluate js")),
    ("sql", _set("sql sqlite postgres mysql query bigquery clickhouse snowflake")),
    ("pay", _set("payment payments pay transfer payout")),
    ("send", _set("email mail gmail slack sms telegram discord whatsapp tweet teams notify")),
    ("edit", _set("edit patch replace diff")),
    ("delete", _set("delete remove unlink")),
    ("move", _set("move rename copy")),
    ("write", _set("write create save append")),
    ("browse", _set("navigate browser browse goto")),
    ("search", _set("search")),
    ("fetch", _set("fetch http url request requests download scrape crawl curl webhook")),
    ("shell", _set("execute command run commands")),
    ("read", _set("read view list get grep glob find open")),
)
"""A word of a name that is not known says as much, the first that fits."""

LANGUAGES: Final[Mapping[str, str]] = {
    "python": "python", "py": "python", "python3": "python", "ipython": "python", "jupyter": "python",
    "javascript": "javascript", "js": "javascript", "node": "javascript", "nodejs": "javascript",
    "typescript": "javascript", "ts": "javascript", "deno": "javascript", "bun": "javascript",
    "bash": "shell", "sh": "shell", "shell": "shell", "zsh": "shell",
    "powershell": "powershell", "pwsh": "powershell", "perl": "perl", "ruby": "ruby", "php": "php",
}  # fmt: skip


COMMAND: Final = _set(
    "command cmd commands commandline shellcommand shell bash bashcommand exec execute cmdline powershell argv "
    "terminalcommand commandtorun runcommand keystrokes script shellscript cmds bashscript"
)
ARGUMENTS: Final = _set("args arguments argv params parameters flags")
CODE: Final = _set(
    "code pythoncode python sourcecode snippet js javascript jscode expression func function program cellsource "
    "pythonscript codeblock codestring script pycode"
)
STANDARD_INPUT: Final = _set("stdin input chars keys keystrokes stdininput text data")
LANGUAGE: Final = _set("language lang interpreter runtime kernel shell environment")
PATH: Final = _set(
    "path filepath file filename targetfile targetpath notebookpath absolutepath relativepath relativeworkspacepath "
    "pathname paths filepaths filenames "
    "newpath dest destination outputpath outputfile outfile savepath saveto localpath downloadpath output "
    "destinationpath filetoedit fname fullpath abspath targetfilepath uri"
)
INTO: Final = _set("dest destination outputpath outputfile outfile savepath saveto localpath downloadpath output "
                   "destinationpath path filepath filename file")  # fmt: skip
MOVED_TO: Final = _set("dest destination newpath destinationpath to target newname newfile targetpath")
CONTENT: Final = _set(
    "content contents filetext filecontent filecontents text newcontent data body codeedit newsource newfilecontent "
    "filedata source code codecontent code_markdown_language"
)
NEW: Final = _set(
    "newstring newstr newtext replace replacement replacewith newcode inserttext newlines updatedcode newvalue "
    "replacementcontent replacementchunk insertion newblock replacetext updated"
)
OLD: Final = _set(
    "oldstring oldstr oldtext search find oldcode targetcontent searchtext oldblock searchcontent original oldvalue "
    "pattern searchstring"
)
PATCH: Final = _set("patch diff patchtext patchcontent unifieddiff input changes edits patches")
URL: Final = _set(
    "url urls uri link href endpoint website webhook webhookurl imageurl page src targeturl pageurl baseurl site "
    "siteurl starturl repourl repository remote"
)
METHOD: Final = _set("method httpmethod requestmethod verb")
BODY: Final = _set("body data json payload postdata requestbody formdata form content message text files params")
HEADERS: Final = _set("headers header httpheaders")
SQL: Final = _set("sql query statement queries statements sqlquery command")
TO: Final = _set(
    "to recipient recipients cc bcc channel channelid channelname chatid phonenumber toaddress attendees guests "
    "invitees toemail emailto phone participants replyto room thread conversationid email emails"
)
SAID: Final = _set("body text message content subject html title description summary attachments attachment blocks")
MONEY: Final = _set("amount value amountcents sum price total")
PAYEE: Final = _set("to recipient account accountnumber iban address payee destination beneficiary walletaddress "
                    "toaddress toaccount")  # fmt: skip
PROMPT: Final = _set("prompt task instructions instruction goal objective")
PROSE: Final = PROMPT | _set(
    "description explanation reason reasoning thought thoughts title summary question comment message note notes "
    "todos todo plan result answer text body content contents subject caption label activeform query pattern q "
    "header options context justification status name search filetext newstring oldstring newstr oldstr diff patch "
    "codeedit codemarkdown userquery followup regex html markdown files data prefixrule"
)
"""Arguments whose text is for a reader, or for a file, so that a command in it is only spoken of."""

ENVIRONMENT: Final = _set("env environment environmentvariables envvars envs")
TOOL_NAME: Final = _set("toolname tool recipientname functionname name")
TOOL_ARGUMENTS: Final = _set("arguments args parameters input toolinput params toolarguments")

EDITORS_COMMANDS: Final = _set("view create str_replace insert undo_edit delete rename read write append edit list")
"""What an argument `command` says to an editing tool."""

PROGRAMS: Final = _set(
    "git gh docker kubectl npm npx pnpm yarn bun pip pip3 uv uvx cargo go make curl wget aws gcloud az terraform helm "
    "psql mysql sqlite3 python python3 node deno ruby perl ansible ansible-playbook brew apt apt-get systemctl tmux"
)
"""Programs that are given to models as tools under their own names."""

SHELL_WORDS: Final = PROGRAMS | _set(
    "sudo bash sh zsh dash ksh eval exec source export alias unset env nohup setsid timeout xargs find chmod chown "
    "rm mv cp ln dd tee cat sed awk base64 xxd openssl nc ncat netcat socat ssh scp rsync sftp ftp telnet http lynx "
    "aria2c fetch crontab at launchctl service useradd usermod passwd visudo iptables mkfifo mktemp tar unzip gunzip "
    "powershell pwsh iex certutil bitsadmin mshta rundll32 regsvr32 schtasks reg php osascript gem bundle composer "
    "conda mamba poetry pdm rye pipx busybox nsenter chroot mount insmod modprobe history kill killall printf echo "
    "cd . : while for if set trap"
)
"""First words of what is probably a command of a shell."""

_SEPARATED: Final = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PREFIX: Final = re.compile(r".*(?:__|[./:])")


def plain(name: str) -> str:
    """A name without case and separators."""
    if name.isalnum() and name.islower():
        return name
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def base_name(name: str) -> str:
    """The name of a tool without the server or namespace before it, such as `mcp__github__`."""
    return name if name.isalnum() else _PREFIX.sub("", name) or name


def kind_of(name: str) -> Kind:
    """What a tool of this name is probably for; empty when the name does not say."""
    base = name if name.isalnum() else base_name(name)
    kind: Kind | None = KINDS.get(plain(base))
    if kind is not None:
        return kind
    words = {word.lower() for word in _SEPARATED.split(name) if word}
    for likely, known in _WORDS:
        if not known.isdisjoint(words):
            return likely
    return ""


def language_of(name: str) -> str:
    """The language that a tool's name says it runs; empty when it says none."""
    for word in _SEPARATED.split(name):
        if found := LANGUAGES.get(word.lower()):
            return found
    return ""


TYPED_IN: Final = STANDARD_INPUT - COMMAND
AFTER_COMMAND: Final = ARGUMENTS - COMMAND
WHERE_TEXT: Final = frozenset({"mode", "command", "editmode"})
MOVED_BY: Final = frozenset({"newpath", "destinationpath"})
MOVED_FROM: Final = frozenset({"source", "oldpath", "from", "src"})
OF_PROGRAM: Final = ARGUMENTS | frozenset({"subcommand", "operation", "action"})
NO_CALL: Final = ENVIRONMENT | HEADERS
