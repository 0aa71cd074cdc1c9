"""Into which phase people have put an action, and on whose hand-in that rests."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0022_learning_measured'),
    ]

    operations = [
        migrations.AddField(
            model_name='planaction',
            name='handed_in_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='planaction',
            name='phase',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(1, 'now'), (2, 'next'), (3, 'later')], null=True),
        ),
        migrations.AddField(
            model_name='planaction',
            name='rests_on',
            field=models.PositiveBigIntegerField(blank=True, null=True),
        ),
    ]
