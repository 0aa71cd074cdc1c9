"""What all tests share: property tests measure no time, because the machines that run them are busy."""

from hypothesis import HealthCheck, settings

settings.register_profile("busy-machines", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy-machines")
