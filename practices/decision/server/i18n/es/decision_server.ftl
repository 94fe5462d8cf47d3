# Las palabras de decidir en común.
nav-decide = Decidir
