"""Keys of where code is kept, built, published and watched."""

from __future__ import annotations

from typing import Final

from tidegate.detect.secrets.checks import crc_base36, crc_base62, macaroon_of, sealed_base62
from tidegate.detect.secrets.token import Token

GITHUB: Final = (
    "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github"
)
GITLAB: Final = "https://docs.gitlab.com/security/tokens/#token-prefixes"
ATLASSIAN: Final = "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"
SENTRY: Final = "https://docs.sentry.io/account/auth-tokens/"
SONAR: Final = "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens"
DOCKER: Final = "https://docs.docker.com/security/access-tokens/"
JFROG: Final = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"
SOURCEGRAPH: Final = "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"
BUILDKITE: Final = "https://buildkite.com/docs/platform/security/tokens"


def _is_pypi(token: str) -> bool:
    written = token.removeprefix("pypi-")
    return macaroon_of("pypi" + ".org", written) or macaroon_of("test.pypi" + ".org", written)


def _gitlab(ident: str, title: str, shape: str, severity: str = "high") -> Token:
    return Token(ident, title, shape, GITLAB, least=2.8, severity="low" if severity == "low" else "high")


TOKENS: Final = (
    Token(
        "github",
        "GitHub access token",
        "gh(p|o|u|s|r)_{A36}",
        GITHUB,
        check=crc_base62,
        sample=sealed_base62("ghp_", "1BsRdVf8Kq2mZxW5tYhJ9cNaLe7uPg"),
        severity="critical",
    ),
    Token("github_refresh", "GitHub refresh token", "ghr_{A76}", GITHUB, least=3.6, severity="critical"),
    Token(
        "github_fine",
        "GitHub fine-grained access token",
        "github_pat_{A22}_{A59}",
        GITHUB,
        least=3.6,
        severity="critical",
    ),
    Token(
        "github_app",
        "GitHub app installation token, stateless",
        "ghs_{A1,20}_eyJ{w20,800}.{w20,1200}.{w40,700}",
        GITHUB,
        least=3.6,
        severity="critical",
    ),
    _gitlab("gitlab", "GitLab personal access token", "glpat-{w20}"),
    Token(
        "gitlab_routable",
        "GitLab access token, routable",
        "glpat-{w27,300}.{a2}.{a9}",
        GITLAB,
        proof=crc_base36,
        least=3.4,
        sure=0.97,
    ),
    Token(
        "gitlab_routable_short",
        "GitLab access token, routable, of the first kind",
        "glpat-{w27,300}.{a9}",
        GITLAB,
        proof=crc_base36,
        least=3.4,
        sure=0.97,
    ),
    _gitlab("gitlab_deploy", "GitLab deploy token", "gldt-{w20}"),
    _gitlab("gitlab_runner", "GitLab runner token", "glrt-{w20}"),
    Token(
        "gitlab_runner_routable",
        "GitLab runner token, routable",
        "glrt-t{d1}_{w27,300}.{a2}.{a9}",
        GITLAB,
        proof=crc_base36,
        least=3.4,
    ),
    Token(
        "gitlab_runner_routable_short",
        "GitLab runner token, routable, of the first kind",
        "glrt-t{d1}_{w27,300}.{a9}",
        GITLAB,
        proof=crc_base36,
        least=3.4,
    ),
    _gitlab("gitlab_runner_typed", "GitLab runner token with its type", "glrt-t{d1}_{w20}"),
    _gitlab("gitlab_runner_registration", "GitLab runner registration token", "GR1348941{w20}"),
    _gitlab("gitlab_job", "GitLab CI job token", "glcbt-{A1,5}_{w20}"),
    _gitlab("gitlab_trigger", "GitLab pipeline trigger token", "glptt-{X40}"),
    _gitlab("gitlab_feed", "GitLab feed token", "glft-{w20}", "low"),
    _gitlab("gitlab_mail", "GitLab incoming mail token", "glimt-{w25}"),
    _gitlab("gitlab_agent", "GitLab agent token", "glagent-{w50}"),
    _gitlab("gitlab_oauth", "GitLab application secret", "gloas-{w64}"),
    _gitlab("gitlab_scim", "GitLab SCIM token", "glsoat-{w20}"),
    _gitlab("gitlab_flags", "GitLab feature flags client token", "glffct-{w20}"),
    Token(
        "bitbucket",
        "Bitbucket app password",
        "ATBB{A32}",
        "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
        least=3.4,
    ),
    Token(
        "bitbucket_access",
        "Bitbucket repository access token",
        "ATCTT3{e150,250}",
        "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
        least=3.6,
    ),
    Token("atlassian", "Atlassian API token", "ATATT3{e150,250}", ATLASSIAN, least=3.6),
    Token(
        "npm",
        "npm access token",
        "npm_{A36}",
        "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
        proof=crc_base62,
        least=3.4,
        severity="critical",
    ),
    Token(
        "pypi",
        "PyPI API token",
        "pypi-AgE{w80,1000}",
        "PyPI documentation, API, secret reporting",
        check=_is_pypi,
        sample="pypi-AgEIcHlwaS5vcmcC"
        + "JDU3YzJlNmY4LTQ0YjEtNDdkMi1hY2I5LTFmMDNkZTc1YjlhMgACKlszLCI4ZTJkN2YxOSJd"
        + "AAAGIJ7kQ2mXw9Lr0vTb5HyNfZc4sUa8pGdEo1jKqWiRtYxB",
        least=3.6,
        severity="critical",
    ),
    Token(
        "rubygems",
        "RubyGems API key",
        "rubygems_{X48}",
        "https://guides.rubygems.org/api-key-scopes/",
        least=3.0,
        severity="critical",
    ),
    Token(
        "crates",
        "crates.io API token",
        "cio{A32}",
        "https://doc.rust-lang.org/cargo/reference/publishing.html",
        least=3.8,
        sure=0.85,
        severity="critical",
    ),
    Token(
        "nuget",
        "NuGet API key",
        "oy2{b43}",
        "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
        least=3.4,
        severity="critical",
    ),
    Token(
        "clojars",
        "Clojars deploy token",
        "CLOJARS_{A60}",
        "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
        least=3.2,
    ),
    Token("docker", "Docker Hub access token", "dckr_(pat|oat)_{w27,40}", DOCKER, least=3.4, severity="critical"),
    Token("artifactory", "Artifactory API key", "AKCp{A69}", JFROG, least=3.8),
    Token("artifactory_reference", "Artifactory reference token", "cmVmd{A59}", JFROG, least=3.8),
    Token("sentry_user", "Sentry user token", "sntryu_{X64}", SENTRY, least=3.0),
    Token(
        "sentry_org",
        "Sentry organisation token",
        "sntrys_eyJ{s20,400}={0}_{s43}".replace("={0}", "(==|=)?"),
        SENTRY,
        least=3.6,
    ),
    Token("sonar", "SonarQube token", "(squ|sqp|sqa)_{X40}", SONAR, least=3.0),
    Token("sourcegraph", "Sourcegraph access token", "sgp_{X40}", SOURCEGRAPH, least=3.0),
    Token("sourcegraph_instance", "Sourcegraph access token of an instance", "sgp_{X16}_{X40}", SOURCEGRAPH, least=3.0),
    Token(
        "sourcegraph_local", "Sourcegraph access token of a local instance", "sgp_local_{X40}", SOURCEGRAPH, least=3.0
    ),
    Token(
        "postman",
        "Postman API key",
        "PMAK-{X24}-{X34}",
        "https://learning.postman.com/docs/developer/postman-api/authentication/",
        least=3.0,
    ),
    Token(
        "circleci",
        "CircleCI token",
        "(CCIPAT|CCIPRJ)_{A22}_{X40}",
        "https://circleci.com/docs/managing-api-tokens/",
        least=3.2,
    ),
    Token("buildkite", "Buildkite token", "(bkua|bkaa|bkct|bkpt)_{A40,64}", BUILDKITE, least=3.4),
    Token("snyk", "Snyk service token", "snyk_(uat|sat).{X8}.{e60,400}", "https://docs.snyk.io/", least=3.6),
    Token("linear", "Linear API key", "lin_(api|oauth)_{A40,64}", "https://linear.app/developers", least=3.2),
    Token(
        "notion",
        "Notion integration token",
        "ntn_{d11}{A35}",
        "https://developers.notion.com/docs/authorization",
        least=3.6,
    ),
    Token(
        "notion_old",
        "Notion integration token of the first kind",
        "secret_{A43}",
        "https://developers.notion.com/docs/authorization",
        least=3.8,
    ),
    Token(
        "figma", "Figma access token", "(figd|figu|figr)_{w36,44}", "https://www.figma.com/developers/api", least=3.4
    ),
    Token(
        "airtable",
        "Airtable personal access token",
        "pat{A14}.{X64}",
        "https://airtable.com/developers/web/guides/personal-access-tokens",
        least=3.4,
    ),
    Token(
        "contentful",
        "Contentful management token",
        "CFPAT-{w43}",
        "https://www.contentful.com/developers/docs/references/authentication/",
        least=3.4,
    ),
    Token(
        "launchdarkly",
        "LaunchDarkly key",
        "(sdk|api|mob)-{X8}-{X4}-{X4}-{X4}-{X12}",
        "https://launchdarkly.com/docs/",
        least=2.8,
        sure=0.85,
    ),
    Token(
        "readme",
        "ReadMe API key",
        "rdme_(xn8s9h)?{a64,70}",
        "https://docs.readme.com/main/reference/authentication",
        least=3.2,
    ),
    Token(
        "intra42",
        "42 application secret",
        "s-s4t2(ud|af)-{X64}",
        "https://api.intra.42.fr/apidoc/guides/getting_started",
        least=3.0,
    ),
    Token("frameio", "Frame.io token", "fio-u-{E64}", "https://developer.frame.io/", least=3.6),
    Token(
        "adobe",
        "Adobe client secret",
        "p8e-{A32}",
        "https://developer.adobe.com/developer-console/docs/guides/authentication/",
        least=3.2,
    ),
    Token(
        "typeform",
        "Typeform access token",
        "tfp_{A40,44}_{A14,16}",
        "https://www.typeform.com/developers/get-started/personal-access-token/",
        least=3.4,
    ),
    Token(
        "typeform_plain",
        "Typeform access token, in one part",
        "tfp_{e59}",
        "https://www.typeform.com/developers/get-started/personal-access-token/",
        least=3.4,
    ),
    Token(
        "mapbox",
        "Mapbox secret token",
        "sk.eyJ{w60,200}.{w22}",
        "https://docs.mapbox.com/help/getting-started/access-tokens/",
        least=3.6,
    ),
    Token(
        "mapbox_public",
        "Mapbox public token",
        "pk.eyJ{w57,200}.{w22}",
        "https://docs.mapbox.com/help/getting-started/access-tokens/",
        least=3.6,
        severity="low",
    ),
    Token("maxmind", "MaxMind licence key", "{A6}_{A29}_mmk", "https://dev.maxmind.com/license-key", least=3.6),
    Token("beamer", "Beamer API key", "b_{E44}", "https://www.getbeamer.com/api", least=4.2, sure=0.7),
)
