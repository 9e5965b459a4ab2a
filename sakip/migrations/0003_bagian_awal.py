"""Front matter as a kind of section of the outline."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sakip", "0002_jejak_tetap")]

    operations = [
        migrations.RemoveConstraint(model_name="bagiansistematika", name="bagiansistematika_jenis_dikenal"),
        migrations.AddConstraint(
            model_name="bagiansistematika",
            constraint=models.CheckConstraint(
                condition=models.Q(("jenis__in", ["awal", "bab", "subbab", "lampiran"])),
                name="bagiansistematika_jenis_dikenal",
            ),
        ),
    ]
