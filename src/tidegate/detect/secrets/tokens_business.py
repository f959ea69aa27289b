"""Keys of payments, shops, messages, mail and social networks."""

from __future__ import annotations

from typing import Final

from tidegate.detect.secrets.checks import decode_base64
from tidegate.detect.secrets.token import Token

STRIPE: Final = "https://docs.stripe.com/keys"
SQUARE: Final = "https://developer.squareup.com/docs/build-basics/access-tokens"
SHOPIFY: Final = "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing"
FLUTTERWAVE: Final = "https://developer.flutterwave.com/docs/authentication"
SLACK: Final = "https://docs.slack.dev/authentication/tokens/"
DISCORD: Final = "https://discord.com/developers/docs/reference#authentication"
FACEBOOK: Final = "https://developers.facebook.com/docs/facebook-login/guides/access-tokens"
TELEGRAM: Final = "https://core.telegram.org/bots/api#authorizing-your-bot"
TWILIO: Final = "https://www.twilio.com/docs/iam/api-keys"
MAILGUN: Final = "https://documentation.mailgun.com/docs/mailgun/api-reference/intro/"
BREVO: Final = "https://developers.brevo.com/docs/getting-started"
TEAMS: Final = "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/"
EASYPOST: Final = "https://docs.easypost.com/docs/authentication"


def _is_discord(token: str) -> bool:
    # The first part is the bot's number in base 64, so that it decodes to digits.
    raw = decode_base64(token.partition(".")[0])
    return raw is not None and raw.isdigit()


TOKENS: Final = (
    Token(
        "stripe",
        "Stripe secret or restricted key",
        "(sk|rk)_(live|test|prod)_{A10,247}",
        STRIPE,
        least=3.0,
        severity="critical",
    ),
    Token(
        "stripe_webhook",
        "Stripe webhook signing secret",
        "whsec_{s32,64}",
        "https://docs.stripe.com/webhooks",
        least=3.4,
    ),
    Token("square", "Square access token", "EAAA{w60}", SQUARE, least=3.6),
    Token("square_old", "Square access token of the first kind", "sq0(atp|csp)-{w22,60}", SQUARE, least=3.4),
    Token("shopify", "Shopify access token", "shp(at|ca|pa|ss|tka)_{X32}", SHOPIFY, least=2.8),
    Token(
        "paypal",
        "PayPal or Braintree access token",
        "access_token$(production|sandbox)${a16}${X32}",
        "https://developer.paypal.com/braintree/docs",
        least=3.0,
    ),
    Token(
        "razorpay",
        "Razorpay key id",
        "rzp_(live|test)_{A14}",
        "https://razorpay.com/docs/api/authentication/",
        least=2.8,
        severity="medium",
    ),
    Token(
        "adyen",
        "Adyen API key",
        "AQE{s60,500}-{s20,60}={0}-{e16,40}".replace("={0}", "(==|=)?"),
        "https://docs.adyen.com/development-resources/api-credentials/",
        least=3.6,
    ),
    Token("flutterwave", "Flutterwave secret key", "FLWSECK(_TEST)?-{A32}-X", FLUTTERWAVE, least=2.8),
    Token(
        "flutterwave_public",
        "Flutterwave public key",
        "FLWPUBK(_TEST)?-{A32}-X",
        FLUTTERWAVE,
        least=2.8,
        severity="low",
    ),
    Token("flutterwave_encryption", "Flutterwave encryption key", "FLWSECK(_TEST)?-{A12}", FLUTTERWAVE, least=2.4),
    Token("lob", "Lob API key", "(live|test)_{X35}", "https://docs.lob.com/#tag/Authentication", least=2.9),
    Token(
        "lob_public",
        "Lob publishable key",
        "(live|test)_pub_{X31}",
        "https://docs.lob.com/#tag/Authentication",
        least=2.9,
        severity="low",
    ),
    Token(
        "gocardless",
        "GoCardless access token",
        "(live|sandbox)_{E40}",
        "https://developer.gocardless.com/",
        least=3.9,
        sure=0.85,
    ),
    Token(
        "shippo",
        "Shippo API token",
        "shippo_(live|test)_{X40}",
        "https://docs.goshippo.com/docs/guides_general/authentication/",
        least=2.9,
    ),
    Token("easypost", "EasyPost API key", "EZ(AK|TK){A54}", EASYPOST, least=3.4),
    Token(
        "duffel",
        "Duffel API token",
        "duffel_(live|test)_{E43}",
        "https://duffel.com/docs/api/overview/authentication",
        least=3.4,
    ),
    Token(
        "plaid",
        "Plaid access token",
        "access-(production|sandbox|development)-{X8}-{X4}-{X4}-{X4}-{X12}",
        "https://plaid.com/docs/api/tokens/",
        least=2.8,
    ),
    Token("slack_bot", "Slack bot token", "xoxb-{d10,13}-{d10,13}-{A18,34}", SLACK, least=2.8),
    Token("slack_bot_old", "Slack bot token of the first kind", "xoxb-{d8,14}-{A18,26}", SLACK, least=2.8),
    Token("slack_user", "Slack user token", "xox(p|e)-{d10,13}-{d10,13}-{d10,13}-{w28,34}", SLACK, least=2.8),
    Token(
        "slack_user_old",
        "Slack user token of the first kind",
        "xox(o|s|p)-{d5,13}-{d5,13}-{d5,13}-{X6,40}",
        SLACK,
        least=2.6,
    ),
    Token("slack_workspace", "Slack workspace token", "xox(a|r)-(2-)?{A8,48}", SLACK, least=2.8),
    Token(
        "slack_workspace_numbered",
        "Slack workspace token with its numbers",
        "xox(a|r)-(2-)?{d8,14}-{d8,14}-{d8,14}-{X20,40}",
        SLACK,
        least=2.8,
    ),
    Token("slack_app", "Slack app token", "xapp-{d1}-{U5,15}-{d5,16}-{a10,80}", SLACK, least=3.0),
    Token("slack_config", "Slack configuration token", "xoxe.xox(b|p)-{d1}-{U160,170}", SLACK, least=3.0),
    Token(
        "slack_config_mixed",
        "Slack configuration token, in any case",
        "xoxe.xox(b|p)-{d1}-{A160,170}",
        SLACK,
        least=3.0,
    ),
    Token("slack_refresh", "Slack refresh token", "xoxe-{d1}-{A140,150}", SLACK, least=3.0),
    Token("slack_cookie", "Slack session cookie", "xoxd-{e40,400}", SLACK, least=3.0, kind="cookie"),
    Token(
        "slack_webhook",
        "Slack webhook",
        "hooks.slack.com/(services|workflows|triggers)/{s40,80}",
        "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
        least=3.0,
        severity="medium",
    ),
    Token(
        "teams_webhook",
        "Microsoft Teams webhook",
        "webhook.office.com/webhookb2/{a8}-{a4}-{a4}-{a4}-{a12}@{a8}-{a4}-{a4}-{a4}-{a12}/IncomingWebhook/{a32}/{a8}-{a4}-{a4}-{a4}-{a12}",
        TEAMS,
        least=3.0,
        severity="medium",
    ),
    Token(
        "discord_webhook",
        "Discord webhook",
        "discord(app)?.com/api/webhooks/{d17,20}/{w60,72}",
        DISCORD,
        least=3.4,
        severity="medium",
    ),
    Token(
        "discord_bot",
        "Discord bot token",
        "(M|N|O){w23,27}.{w6}.{w27,40}",
        DISCORD,
        check=_is_discord,
        sample="MTE5" + "ODYyMjQ4MzQ3MTkyNTI0OA." + "GmQx7r.kV3pZ8tYw2LnBd5JsHqXf9RcTgUe1aNvKz0MiA",
        least=3.2,
        severity="critical",
    ),
    Token("telegram", "Telegram bot token", "{d8,10}:AA{w33}", TELEGRAM, least=3.6, severity="critical"),
    Token(
        "telegram_wide",
        "Telegram bot token with a number of another length",
        "{d5,16}:A{w34}",
        TELEGRAM,
        least=4.0,
        sure=0.85,
    ),
    Token("facebook", "Facebook access token", "EAA(M|C|G|B|J|A){A100,400}", FACEBOOK, least=3.8),
    Token("facebook_app", "Facebook app access token", "{d15,16}|{w27}", FACEBOOK, least=3.4, sure=0.7),
    Token(
        "instagram",
        "Instagram access token",
        "IGQV{w100,300}",
        "https://developers.facebook.com/docs/instagram-platform/",
        least=3.6,
    ),
    Token(
        "twitter_bearer",
        "X bearer token",
        "AAAAAAAAAAAAAAAAAAAA{p80,120}",
        "https://docs.x.com/resources/fundamentals/authentication/",
        least=3.0,
    ),
    Token("twilio", "Twilio API key", "SK{X32}", TWILIO, least=3.0, sure=0.9),
    Token(
        "twilio_account", "Twilio account id", "AC{X32}", TWILIO, least=3.0, sure=0.7, severity="low", kind="client_id"
    ),
    Token(
        "sendgrid",
        "SendGrid API key",
        "SG.{w22}.{w43}",
        "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
        least=3.6,
        severity="critical",
    ),
    Token(
        "sendgrid_wide",
        "SendGrid API key, undivided",
        "SG.{e66}",
        "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
        least=3.8,
        sure=0.85,
    ),
    Token("mailgun", "Mailgun API key", "key-{X32}", MAILGUN, least=2.9),
    Token("mailgun_public", "Mailgun public key", "pubkey-{X32}", MAILGUN, least=2.9, severity="low"),
    Token("mailgun_signing", "Mailgun key of the newer kind", "{X32}-{X8}-{X8}", MAILGUN, least=3.0, sure=0.8),
    Token(
        "mailchimp",
        "Mailchimp API key",
        "{X32}-us{d1,2}",
        "https://mailchimp.com/developer/marketing/guides/quick-start/",
        least=2.9,
    ),
    Token("brevo", "Brevo API key", "(xkeysib|xsmtpsib)-{X64}-{A16}", BREVO, least=3.2),
    Token("resend", "Resend API key", "re_{A8}_{A24}", "https://resend.com/docs", least=3.4),
    Token(
        "klaviyo", "Klaviyo private key", "pk_{X34}", "https://developers.klaviyo.com/en/docs/authenticate_", least=2.9
    ),
    Token(
        "hubspot",
        "HubSpot private app token",
        "pat-(na1|na2|eu1|ap1)-{X8}-{X4}-{X4}-{X4}-{X12}",
        "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
        least=2.8,
    ),
    Token(
        "dropbox",
        "Dropbox access token",
        "sl.(u.)?{E130,1400}",
        "https://developers.dropbox.com/oauth-guide",
        least=3.8,
    ),
    Token(
        "pagerduty",
        "PagerDuty API key",
        "pdus+_{s20}",
        "https://developer.pagerduty.com/docs/authentication",
        least=3.2,
    ),
    Token(
        "freemius", "Freemius secret key", "sk_{w29}", "https://freemius.com/help/documentation/", least=3.9, sure=0.6
    ),
    Token("ngrok", "ngrok token", "{d1}{A26}_{A21}", "https://ngrok.com/docs/agent/", least=4.0, sure=0.8),
)
