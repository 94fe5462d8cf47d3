# The words of deciding together.
nav-decide = Decide
