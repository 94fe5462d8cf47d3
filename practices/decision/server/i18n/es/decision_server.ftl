# Las palabras de decidir en común.
nav-decide = Decidir

# Cómo decidimos: lo que vale y lo que se pide.
kind-rule-set = Cambió una regla nuestra
terms-overtaken = La forma de decidir cambió mientras esto estaba en camino, y esto desharía ese cambio sin querer. Abre «Quién decide qué», escribe el cambio otra vez y pregunta de nuevo.
terms-not-asked = Este cambio en la forma de decidir ya no está, o ya vale. Abre «Quién decide qué» para ver lo que vale.
terms-cannot-hold = Con este cambio ya no se podría decidir nada aquí, porque quedan menos personas o socios de los que pide. Abre «Quién decide qué» y escribe el cambio otra vez.
