"""Goals in figures of a company: goals, their readings, and by what figures are divided."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('csr_xblock', '0017_mail_reminders'),
    ]

    operations = [
        migrations.CreateModel(
            name='GoalRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course_key', models.CharField(max_length=255)),
                ('assessment', models.CharField(default='main', max_length=64)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kpi', models.CharField(blank=True, default='', max_length=64)),
                ('figure_name', models.CharField(blank=True, default='', max_length=160)),
                ('figure_unit', models.CharField(blank=True, default='', max_length=60)),
                ('direction', models.CharField(choices=[('up', 'up'), ('down', 'down')], default='up', max_length=4)),
                ('objective_id', models.CharField(blank=True, default='', max_length=64)),
                ('rhythm', models.CharField(choices=[('monthly', 'monthly'), ('quarterly', 'quarterly'), ('half-yearly', 'half-yearly'), ('yearly', 'yearly')], max_length=11)),
                ('per', models.CharField(blank=True, choices=[('turnover', 'turnover'), ('people', 'people'), ('area', 'area'), ('pieces', 'pieces')], default='', max_length=8)),
                ('baseline', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('baseline_divisor', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('baseline_day', models.DateField(blank=True, null=True)),
                ('target', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('target_day', models.DateField(blank=True, null=True)),
                ('created_on', models.DateField()),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('form_key', models.CharField(blank=True, max_length=32, null=True)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='csr_xblock.company')),
            ],
        ),
        migrations.CreateModel(
            name='ReadingRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('value', models.DecimalField(decimal_places=3, max_digits=13)),
                ('divisor', models.DecimalField(blank=True, decimal_places=3, max_digits=13, null=True)),
                ('per', models.CharField(blank=True, choices=[('turnover', 'turnover'), ('people', 'people'), ('area', 'area'), ('pieces', 'pieces')], default='', max_length=8)),
                ('note', models.CharField(blank=True, default='', max_length=300)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('form_key', models.CharField(blank=True, max_length=32, null=True)),
                ('goal', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='csr_xblock.goalrow')),
            ],
        ),
        migrations.CreateModel(
            name='CompanyDivisor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course_key', models.CharField(max_length=255)),
                ('assessment', models.CharField(default='main', max_length=64)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('divisor', models.CharField(choices=[('turnover', 'turnover'), ('people', 'people'), ('area', 'area'), ('pieces', 'pieces')], max_length=8)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='csr_xblock.company')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('company', 'course_key', 'assessment'), name='csr_divisor_once_a_company')],
            },
        ),
        migrations.AddConstraint(
            model_name='goalrow',
            constraint=models.UniqueConstraint(fields=('company', 'course_key', 'assessment', 'form_key'), name='csr_goal_once_a_form'),
        ),
        migrations.AddIndex(
            model_name='readingrow',
            index=models.Index(fields=['goal', 'day'], name='csr_reading_by_day'),
        ),
        migrations.AddConstraint(
            model_name='readingrow',
            constraint=models.UniqueConstraint(fields=('goal', 'form_key'), name='csr_reading_once_a_form'),
        ),
    ]
