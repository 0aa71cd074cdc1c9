"""The domain: plain Python that knows nothing of Django, XML, XBlock or HTTP."""
