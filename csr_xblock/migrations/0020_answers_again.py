"""Answers given again after the hand-in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0019_action_done_on'),
    ]

    operations = [
        migrations.CreateModel(
            name='AnswerAgainRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item_id', models.CharField(max_length=64)),
                ('level', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('special', models.CharField(blank=True, max_length=2)),
                ('reason', models.TextField(blank=True)),
                ('evidence', models.TextField(blank=True)),
                ('day', models.DateField()),
                ('unit_id', models.CharField(blank=True, default='', max_length=64)),
                ('action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='csr_xblock.planaction')),
                ('attempt', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers_again', to='csr_xblock.attemptrow')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('attempt', 'item_id'), name='csr_answer_again_once')],
            },
        ),
    ]
