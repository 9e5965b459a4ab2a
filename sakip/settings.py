"""Settings of the application: one file, read from the environment, with no unsafe default.

`SAKIP_ENV` is `production` unless it says `development`. Production refuses to start (ImproperlyConfigured) without
SECRET_KEY, ALLOWED_HOSTS and DATABASE_URL; development, which the Makefile chooses by name, fills them with values that
are good for one machine only. A `.env` file beside manage.py is read too; the environment wins over it
(`SAKIP_ENV_FILE` names another file). Nobody imports this module: use `django.conf.settings`.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(os.environ.get("SAKIP_ENV_FILE") or BASE_DIR / ".env")

LINGKUNGAN = env.str("SAKIP_ENV", default="production")
if LINGKUNGAN not in {"production", "development"}:
    raise ImproperlyConfigured(
        f"SAKIP_ENV harus production atau development, bukan {LINGKUNGAN!r}. Lihat README, bagian Konfigurasi."
    )
PENGEMBANGAN = LINGKUNGAN == "development"
# Django's own pages for errors are in English and show the program; who tries the application meets ours. A developer
# asks for them.
DEBUG = PENGEMBANGAN and env.bool("SAKIP_DEBUG", default=False)

# An empty value counts as missing: .env.example leaves them empty on purpose.
_kurang = [n for n in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL") if not env.str(n, default="").strip()]
if _kurang and not PENGEMBANGAN:
    raise ImproperlyConfigured(
        f"{', '.join(_kurang)} belum diatur. Aplikasi tidak dijalankan tanpanya; isi di lingkungan atau berkas .env. "
        "Lihat README, bagian Konfigurasi."
    )

SECRET_KEY = env.str("SECRET_KEY", default="") or "hanya-untuk-pengembangan-tidak-pernah-di-server"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
if "*" in ALLOWED_HOSTS and not PENGEMBANGAN:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS tidak boleh berisi *. Sebut nama host yang dilayani. Lihat README, bagian Konfigurasi."
    )

# --- Where files go -------------------------------------------------------------------------------------------------

DATA_DIR = Path(env.str("SAKIP_DATA_DIR", default="") or BASE_DIR / "var")
MEDIA_ROOT = DATA_DIR / "media"
STATIC_ROOT = DATA_DIR / "static"
#: Finished pieces of prints (reports.render.simpanan); may be emptied at any time, prints then take longer.
FOLDER_PENGGAL = DATA_DIR / "penggal"
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static", ("panduan", BASE_DIR / "docs" / "panduan" / "gambar")]

# --- Database -------------------------------------------------------------------------------------------------------


def _database() -> dict[str, Any]:
    """Return the connection that DATABASE_URL names, with the settings each engine needs to be safe.

    SQLite: WAL, so that readers do not wait for the writer; foreign keys on; transactions take the write lock at
    BEGIN, because a deferred one that has read and then wants to write fails at once when somebody else wrote between
    (SQLITE_BUSY is not retried there). tests/test_repositori.py asks the connection whether all of it is really on.
    """
    basis: dict[str, Any] = env.db_url_config(
        env.str("DATABASE_URL", default="") or f"sqlite:///{DATA_DIR / 'sakip.sqlite3'}"
    )
    if basis["ENGINE"] == "django.db.backends.sqlite3":
        basis["OPTIONS"] = {
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        }
        # A file rather than memory: the tests then meet the same journal and the same locks as a user.
        basis["TEST"] = {"NAME": str(DATA_DIR / "uji.sqlite3")}
    elif basis["ENGINE"] == "django.db.backends.postgresql":
        basis |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    else:
        raise ImproperlyConfigured(
            "DATABASE_URL harus menunjuk PostgreSQL atau SQLite. Lihat README, bagian Konfigurasi."
        )
    return basis


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Application ----------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "sakip.apps.BerkasStatis",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "bootstrap",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "sakip",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "sakip.views.perantara.KepalaMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "sakip.views.akun.penjaga.SesiMiddleware",
    "sakip.views.akun.penjaga.DuaLangkahMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    # Last: the page it answers with needs to know who is signed in, and gets every header.
    "sakip.views.perantara.BatasKirimanMiddleware",
]

ROOT_URLCONF = "sakip.urls"
WSGI_APPLICATION = "sakip.wsgi.application"
AUTH_USER_MODEL = "sakip.Pengguna"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sakip.views.navigasi.navigasi",
            ],
        },
    },
]

CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "daftar"

# --- Accounts -------------------------------------------------------------------------------------------------------

# django-allauth signs people in; accounts come to be by invitation only, and their one address (Pengguna.email) is
# always a verified one, so allauth's own address book stays empty.
AUTHENTICATION_BACKENDS = ["sakip.views.akun.adaptor.Pintu"]
ACCOUNT_ADAPTER = "sakip.views.akun.adaptor.AdaptorAkun"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_FORMS = {
    "login": "sakip.forms.akun.masuk.MasukForm",
    "reset_password": "sakip.forms.akun.masuk.LupaSandiForm",
    "reset_password_from_key": "sakip.forms.akun.masuk.SandiBaruForm",
    "reauthenticate": "sakip.forms.akun.masuk.PastikanForm",
}
# Attempts: five wrong passwords for one name, or ten from one address, and it is closed for a while.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/15m/key",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
}
# Behind a proxy the last entry of X-Forwarded-For is the one the proxy wrote itself.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env.bool("DI_BELAKANG_PROKSI", default=False) else 0
MFA_ADAPTER = "sakip.views.akun.adaptor.AdaptorDuaLangkah"
MFA_FORMS = {
    "authenticate": "sakip.forms.akun.masuk.KodeForm",
    "reauthenticate": "sakip.forms.akun.masuk.PastikanKodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "SAKIP"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off


def _oidc() -> dict[str, str]:
    """The identity provider of the region, if one is configured; all four variables or none."""
    isi = {nama: env.str(f"OIDC_{nama}", default="").strip() for nama in ("NAMA", "ALAMAT", "ID", "RAHASIA")}
    if not any(isi.values()):
        return {}
    kurang = [f"OIDC_{nama}" for nama, nilai in isi.items() if not nilai]
    if kurang:
        raise ImproperlyConfigured(f"{', '.join(kurang)} belum diatur. Lihat README, bagian Konfigurasi.")
    if not isi["ALAMAT"].startswith("https://") and not PENGEMBANGAN:
        raise ImproperlyConfigured("OIDC_ALAMAT harus https. Lihat README, bagian Konfigurasi.")
    return isi


OIDC = _oidc()
SOCIALACCOUNT_ADAPTER = "sakip.views.akun.adaptor.AdaptorPenyedia"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # the adapter matches by verified address itself
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": OIDC["NAMA"],
                "client_id": OIDC["ID"],
                "secret": OIDC["RAHASIA"],
                "settings": {"server_url": OIDC["ALAMAT"].rstrip("/")},
            }
        ]
        if OIDC
        else [],
    }
}

# A session ends with the browser, after a working day, or when nothing has happened for a while.
SESSION_ENGINE = "sakip.sesi"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 3600
SESI_DIAM_DETIK = env.int("SESI_DIAM_MENIT", default=120) * 60
PASSWORD_RESET_TIMEOUT = 3600
UNDANGAN_BERLAKU_HARI = 7

# --- Mail -----------------------------------------------------------------------------------------------------------

# Without a mail server, development writes messages to files and production sends none: pages then hand out the link.
EMAIL_HOST = env.str("EMAIL_HOST", default="")
EMAIL_PORT = env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_USE_TLS = not EMAIL_USE_SSL and env.bool("EMAIL_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("EMAIL_PENGIRIM", default="sakip@localhost")
EMAIL_FILE_PATH = DATA_DIR / "surel"
if EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
else:
    EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if PENGEMBANGAN else 'dummy'}.EmailBackend"

# Attempts to sign in and the progress of jobs, and composed pages: in files, so that every process of the site and the
# worker see the same. Apart, because a full cache throws entries away at random: many pages must not open a lockout.
CACHES = {
    nama: {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache" / nama,
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": terbanyak},
    }
    for nama, terbanyak in (("default", 10_000), ("susunan", 500))
}

# In production file names carry a hash of their content, so browsers may keep them for ever.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if PENGEMBANGAN
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_AUTOREFRESH = PENGEMBANGAN
WHITENOISE_USE_FINDERS = PENGEMBANGAN

# Jobs live in the application's own database and are carried out by `manage.py db_worker`.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- What is taken in -----------------------------------------------------------------------------------------------

# The largest request in bytes, files included; pages with files have smaller limits of their own. A report's narrative,
# which is text alone, is far below this.
KIRIMAN_TERBESAR = 25 * 1024**2
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024**2

# --- Language and time ----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

# --- Security -------------------------------------------------------------------------------------------------------

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not PENGEMBANGAN
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 0 if PENGEMBANGAN else 365 * 24 * 3600
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
# Own files only, no inline code; pictures of a report are data: addresses inside its page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        # Browsers hold redirects after a form to this as well, and signing in elsewhere begins with one.
        "form-action": [SELF, *([urlsplit(OIDC["ALAMAT"])._replace(path="", query="").geturl()] if OIDC else [])],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
if env.bool("DI_BELAKANG_PROKSI", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# W005, W021 ask for HSTS on subdomains and preloading: a region's domain has subdomains that are not ours to decide on.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# --- Logging --------------------------------------------------------------------------------------------------------

# To standard error only: what happened and where. No addresses, names or field values; SQL stays off even in DEBUG,
# because its parameters are people's data.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tautan": {"()": "sakip.log.TanpaTautan"}},
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "baris", "filters": ["tautan"]}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="") or "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.db.backends": {"level": "WARNING"},
        # A line per step and page, and per font table; the gate after printing decides what matters.
        "weasyprint.progress": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
    },
}
