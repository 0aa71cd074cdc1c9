"""What learners say about their learning in a unit, and the sums of it that trainers were told last."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0021_look_backs'),
    ]

    operations = [
        migrations.AddField(
            model_name='unitprogress',
            name='check_first_percent',
            field=models.SmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='unitprogress',
            name='may_ask_before',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='ReleasedSum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course_key', models.CharField(max_length=255)),
                ('unit_id', models.CharField(max_length=64)),
                ('measure', models.CharField(choices=[('useful', 'useful'), ('gain', 'gain'), ('sureness', 'sureness'), ('transfer', 'transfer')], max_length=8)),
                ('learners', models.PositiveIntegerField()),
                ('total', models.FloatField()),
                ('good', models.PositiveIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('course_key', 'unit_id', 'measure'), name='csr_released_sum_once')],
            },
        ),
        migrations.CreateModel(
            name='UnitLearning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was_asked_before', models.BooleanField(default=False)),
                ('before_percent', models.SmallIntegerField(blank=True, null=True)),
                ('sure_before', models.SmallIntegerField(blank=True, null=True)),
                ('sure_after', models.SmallIntegerField(blank=True, null=True)),
                ('useful', models.SmallIntegerField(blank=True, null=True)),
                ('understood', models.SmallIntegerField(blank=True, null=True)),
                ('right_length', models.SmallIntegerField(blank=True, null=True)),
                ('reaction_line', models.CharField(blank=True, max_length=300)),
                ('transfer', models.CharField(blank=True, choices=[('done', 'done'), ('partly', 'partly'), ('no', 'no')], max_length=6)),
                ('obstacle', models.CharField(blank=True, max_length=300)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('progress', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='learning', to='csr_xblock.unitprogress')),
            ],
            options={
                'verbose_name_plural': 'unit learning',
            },
        ),
    ]
