import pytest
from tests.blocks.runtime import *
pytestmark = pytest.mark.django_db
OLX = '''<csr_program url_name="p" introduction="Hi &#10; there &quot;x&quot; &lt; &amp; ąčę"><csr_assessment mode="quick"><instrument base="x" version="1"><!-- c --><title>T</title></instrument></csr_assessment><csr_unit unit="g-why"/><csr_unit unit="people-foundation" opens-when="people below 40 or completed g-why"><html>x</html></csr_unit></csr_program>'''
def test_it():
    c = Course(); k = c.add(OLX.replace('<instrument base="x" version="1"><!-- c --><title>T</title></instrument>', ''))
    p = c.block(k, person())
    print(exported(p)); print(p.render("student_view", {}).content[:3000])
def test_it2():
    c = Course(); k = c.add(OLX)
    p = c.block(k, person())
    x = exported(p); print(x)
    c2 = Course(); p2 = c2.block(c2.add(x), person()); assert exported(p2) == x
