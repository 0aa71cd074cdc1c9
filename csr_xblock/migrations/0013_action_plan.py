"""The action plan of a company: actions with their steps, the questions they improve, and notes."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0012_stakeholders_and_talks'),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course_key', models.CharField(max_length=255)),
                ('assessment', models.CharField(default='main', max_length=64)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=160)),
                ('status', models.CharField(choices=[('idea', 'idea'), ('planned', 'planned'), ('running', 'running'), ('done', 'done'), ('stopped', 'stopped')], max_length=8)),
                ('objective_id', models.CharField(blank=True, default='', max_length=64)),
                ('why', models.CharField(blank=True, default='', max_length=300)),
                ('responsible', models.CharField(blank=True, default='', max_length=300)),
                ('participants', models.CharField(blank=True, default='', max_length=300)),
                ('start', models.DateField(blank=True, null=True)),
                ('due', models.DateField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, default='', max_length=3)),
                ('budget', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ('saved', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ('hours', models.PositiveIntegerField(blank=True, null=True)),
                ('kpi', models.CharField(blank=True, default='', max_length=64)),
                ('figure_name', models.CharField(blank=True, default='', max_length=300)),
                ('baseline', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('target', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('unit_id', models.CharField(blank=True, default='', max_length=64)),
                ('risk', models.CharField(blank=True, default='', max_length=300)),
                ('origin', models.CharField(blank=True, default='', max_length=80)),
                ('form_key', models.CharField(blank=True, max_length=32, null=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='csr_xblock.company')),
            ],
        ),
        migrations.CreateModel(
            name='PlanItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item_id', models.CharField(max_length=64)),
                ('wanted', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='csr_xblock.planaction')),
            ],
        ),
        migrations.CreateModel(
            name='PlanNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=300)),
                ('day', models.DateField()),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='csr_xblock.planaction')),
            ],
        ),
        migrations.CreateModel(
            name='PlanStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=300)),
                ('is_done', models.BooleanField(default=False)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='csr_xblock.planaction')),
            ],
        ),
        migrations.AddConstraint(
            model_name='planaction',
            constraint=models.UniqueConstraint(fields=('company', 'course_key', 'assessment', 'form_key'), name='csr_action_once_a_form'),
        ),
        migrations.AddConstraint(
            model_name='planitem',
            constraint=models.UniqueConstraint(fields=('action', 'item_id'), name='csr_action_item_once'),
        ),
    ]
