"""Settings of the application: one file, read from the environment, with no unsafe default.

`SAKIP_ENV` is `production` unless it says `development`. Production refuses to start (ImproperlyConfigured) without
SECRET_KEY, ALLOWED_HOSTS and DATABASE_URL; development, which the Makefile chooses by name, fills them with values that
are good for one machine only. A `.env` file beside manage.py is read too; the environment wins over it
(`SAKIP_ENV_FILE` names another file). Nobody imports this module: use `django.conf.settings`.
"""

import os
from pathlib import Path
from typing import Any

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
DEBUG = LINGKUNGAN == "development"

# An empty value counts as missing: .env.example leaves them empty on purpose.
_kurang = [n for n in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL") if not env.str(n, default="").strip()]
if _kurang and not DEBUG:
    raise ImproperlyConfigured(
        f"{', '.join(_kurang)} belum diatur. Aplikasi tidak dijalankan tanpanya; isi di lingkungan atau berkas .env. "
        "Lihat README, bagian Konfigurasi."
    )

SECRET_KEY = env.str("SECRET_KEY", default="") or "hanya-untuk-pengembangan-tidak-pernah-di-server"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
if "*" in ALLOWED_HOSTS and not DEBUG:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS tidak boleh berisi *. Sebut nama host yang dilayani. Lihat README, bagian Konfigurasi."
    )

# --- Where files go -------------------------------------------------------------------------------------------------

DATA_DIR = Path(env.str("SAKIP_DATA_DIR", default="") or BASE_DIR / "var")
MEDIA_ROOT = DATA_DIR / "media"
STATIC_ROOT = DATA_DIR / "static"
STATIC_URL = "static/"
STATICFILES_DIRS = [p for p in (BASE_DIR / "static",) if p.is_dir()]

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
    "django.contrib.staticfiles",
    "bootstrap",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "sakip",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
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
            ],
        },
    },
]

LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "daftar"

# Composed pages and the progress of jobs: in files, so that every process of the site and the worker see the same.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 500},
    }
}

# In production file names carry a hash of their content, so browsers may keep them for ever.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_USE_FINDERS = DEBUG

# Jobs live in the application's own database and are carried out by `manage.py db_worker`.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Language and time ----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

# --- Security -------------------------------------------------------------------------------------------------------

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEBUG
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 0 if DEBUG else 365 * 24 * 3600
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
        "form-action": [SELF],
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
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="") or "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.db.backends": {"level": "WARNING"},
        # A line per step and page, and per font table; the gate after printing decides what matters.
        "weasyprint.progress": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
    },
}
