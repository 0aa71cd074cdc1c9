"""Where people see an earlier attempt, looking back from a later one."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0020_answers_again'),
    ]

    operations = [
        migrations.CreateModel(
            name='LookBackRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item_id', models.CharField(max_length=64)),
                ('level', models.PositiveSmallIntegerField()),
                ('attempt', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='looks_back', to='csr_xblock.attemptrow')),
                ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='csr_xblock.attemptrow')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('attempt', 'earlier', 'item_id'), name='csr_look_back_once')],
            },
        ),
    ]
