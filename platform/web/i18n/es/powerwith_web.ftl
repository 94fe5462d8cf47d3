# Las palabras del sitio mismo: el marco de las páginas, los problemas, quién puede qué.
product = powerwith
skip = Ir a la parte principal
nav-main = Principal
nav-home = Inicio
languages = Idiomas
foot-help = Ayuda
foot-us = Quiénes somos
foot-kept = Cómo se guardan tus respuestas
foot-ways-in = Formas de participar: letra grande, papel, teléfono
foot-rules = Quién puede hacer qué aquí
foot-me = Tú y tus dispositivos
foot-sign-in = Entrar

errors-title = Por favor, revisa esto
day-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }

problem-not-found = No podemos mostrar esta página
problem-not-found-text = Aquí no hay nada que puedas abrir. Si eres parte de este grupo, entra primero. O pide un enlace nuevo a una de las personas anfitrionas.
problem-started = Aquí ya se formó una alianza
problem-started-text = Este lugar ya está preparado. Si lo hiciste tú hace un momento, todo está bien: ve al inicio y la encontrarás allí. Si lo hizo otra persona, pídele una invitación.
device-phone = Teléfono
device-computer = Computadora
problem-sign-in = Entrar
problem-unreadable = No pudimos leer eso
problem-unreadable-text = Lo que se envió no llegó como texto. Por favor, vuelve atrás e inténtalo otra vez. No se cambió nada.
problem-stale = Esta página es muy vieja
problem-stale-text = Se cerró tu sesión, o la página estuvo abierta mucho tiempo. No se envió nada, y lo que escribiste sigue en la página anterior. Entra de nuevo en otra ventana, luego vuelve atrás, carga la página otra vez y envíala.
problem-too-large = Eso es demasiado de una vez
problem-too-large-text = Lo que enviaste es más grande de lo que podemos recibir. Por favor, vuelve atrás y hazlo más corto. No se cambió nada.
problem-too-many-tries = Espera un minuto, por favor
problem-too-many-tries-text = Aquí se probaron muchos códigos que no sirven. Para cuidar a todas las personas, esperamos un minuto. Después inténtalo otra vez.
problem-fault = Algo falló de nuestro lado
problem-fault-text = No es culpa tuya. Lo que enviaste antes está a salvo. Por favor, inténtalo de nuevo en un momento.
problem-start = Ir al inicio

access-anyone = Cualquier persona
access-anyone-why = Estas páginas dicen qué es esto y dejan entrar a la gente. No muestran nada de las personas de aquí.
access-code = Quien tiene un código o enlace
access-code-why = Un código o enlace se dio a una persona. Abre solo aquello para lo que se hizo.
access-first-run = La persona que prepara esto
access-first-run-why = Solo funciona mientras aquí no hay ninguna alianza.
access-signed-in = Cada persona, para lo que es suyo
access-signed-in-why = Lo que se guarda sobre ti es tuyo. Nadie más puede abrir estas páginas por ti.
access-member = Cada integrante
access-member-why = Tenemos el poder en común. Lo que sabemos en común, lo podemos leer todas las personas.
access-host = Las personas anfitrionas
access-host-why = Cuidan el trabajo. Son al menos dos personas de dos organizaciones. No ven las respuestas de nadie.
act-home = Ver Inicio: nuestro camino, lo que espera tu voz y lo que resultó
act-rules = Leer quién puede hacer qué aquí

rules-title = Quién puede hacer qué aquí, y por qué
rules-lead = Esto es todo lo que se puede hacer aquí. La lista sale del programa mismo, así que no puede dejar nada fuera.
rules-no-one = Nadie
rules-no-one-text = Nadie puede ver en ninguna página quién dio qué respuesta. Nadie puede mirar los resultados antes de que cierre una ronda, tampoco las personas anfitrionas. No hay llave maestra.
