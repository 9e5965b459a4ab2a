"""Every address of the application, one line each."""

from django.urls import path

from sakip.views import beranda

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
]
