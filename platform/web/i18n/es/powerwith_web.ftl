# Las palabras del sitio mismo: el marco de las páginas, los problemas, quién puede qué.
product = powerwith
skip = Ir a la parte principal
nav-main = Principal
nav-home = Inicio
languages = Idiomas
foot-help = Ayuda
foot-us = Quiénes somos
foot-log = El registro abierto
foot-kept = Cómo se guardan tus respuestas
foot-ways-in = Formas de participar: letra grande, papel, teléfono
foot-rules = Quién puede hacer qué aquí
foot-off = Algo no está bien
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

## Qué entregaría una solicitud de registros

foot-records = Qué recibiría una solicitud de registros
act-records = Leer qué se guarda en cada tabla, y qué recibiría una solicitud de registros
records-title = Qué recibiría una solicitud de registros
records-lead = Un tribunal, una solicitud de registros o un ladrón podría llevarse los datos de este servidor. Esta página dice qué tendría en las manos. Sale de las tablas tal como están ahora, así que no puede dejar nada fuera.
records-get = Qué sabría de ti
records-get-you = Tu nombre, tu correo si lo diste, tus idiomas y cómo quieres que te contacten, tal como lo escribiste.
records-get-devices = Cuándo se te añadió y cuándo entró un dispositivo, y si es un teléfono o una computadora.
records-get-groups = Tu organización, si eres persona anfitriona y qué hiciste como tal, y los grupos de los que dices ser parte.
records-get-sealed = De cada ronda sellada, que entraste. No si respondiste.
records-get-answers = Todas las respuestas y las historias compartidas, cada una por separado y sin nombre. Se leen como cartas sin firma.
records-get-confidential = Mientras una ronda confidencial está abierta: que participaste. Con toda la base de datos en la mano, alguien podría entonces averiguar qué respuestas son tuyas. Nuestras reglas lo prohíben. En una ronda sellada eso no funciona.
records-get-signed = Tu nombre bajo una historia, si elegiste firmarla.
records-not = Qué no sabría
records-not-sealed = Quién dio qué respuesta sellada. No está escrito en ninguna parte, y tampoco nosotros podemos averiguarlo.
records-not-whether = Si respondiste una ronda sellada, salvo que lo hayan hecho todas las personas que entraron.
records-not-whereabouts = Dónde estabas, tu dirección de red, qué leíste o qué tocaste. No lo guardamos.
records-not-alone = Una historia que guardaste solo para ti, una vez cerrada su ronda. Entonces se borra.
records-left = Quienes te conocen pueden reconocer tu manera de escribir. Y esto trata de lo que se guarda: quien vigila el servidor o la red justo cuando respondes puede ver más.
records-tables = Cada tabla, tal como está ahora
records-place-file = Este servidor guarda sus tablas en el archivo powerwith.db.
records-place-server = Este servidor guarda sus tablas en una base de datos PostgreSQL.
records-tables-text = Muchas filas tienen un número que les dimos. Ese número dice cuándo se hizo la fila, salvo donde aquí dice que es al azar.
records-sealed = El archivo con las respuestas selladas
records-sealed-text = Es un archivo aparte, llamado sealed.db. En él no hay personas, ni horas, ni orden.
records-sealed-elsewhere = Este programa no tiene ese archivo. Lo tiene otro de esta instalación.
records-unknown = Sin describir
records-table-unknown = Nadie ha descrito todavía esta tabla.
records-column-unknown = nadie la ha descrito todavía
records-columns = { $n ->
    [one] Qué hay en su columna
   *[other] Qué hay en sus { $n } columnas
}
records-besides = Además de las tablas
records-besides-text = El programa anota lo que falló, sin nombres, direcciones ni respuestas. Las copias de los datos tienen lo que las tablas tenían ese día. Lo que te llevas o imprimes queda en tus manos.
tables-own = Personas, dispositivos y el programa mismo
columns-shared =
    partnership_id: la alianza a la que pertenece
    round_id: la ronda a la que pertenece
    person_id: el número de la persona
    id: su propio número
    position: su lugar en la lista
    since_day: el día en que empezó
    item: qué pregunta, por su nombre corto
table-person = Una fila por cada persona que participa, para llamarla por el nombre que eligió y contactarla como prefiere. Se borra cuando la persona se borra.
table-person-columns =
    name: cómo quiere llamarse la persona
    languages: los idiomas que eligió, si eligió
    reach: cómo quiere que la contacten, en sus propias palabras, si lo dijo
    email: su correo, si lo dio
    since_day: el día en que se añadió a la persona
table-session = Una fila por cada dispositivo con la sesión abierta, para que siga abierta y se pueda cerrar. No dice adónde fue la persona.
table-session-columns =
    token_hash: una huella del secreto del dispositivo; de ella no se puede sacar el secreto
    device: teléfono o computadora, y el tipo de navegador
    since_day: el día en que entró
    ends_ms: cuándo termina, al milisegundo; así que también cuándo entró
table-code = Enlaces y códigos que dejan entrar una vez. Cada uno termina pronto.
table-code-columns =
    code_hash: una huella del código; de ella no se puede sacar el código
    ends_ms: cuándo deja de servir, al milisegundo
    reusable: si sirve más de una vez
table-step = En qué pasos se hicieron las tablas, para que un programa más nuevo sepa qué hay. Nada sobre personas.
table-step-columns =
    practice: la parte del programa
    number: cuál de sus pasos
    checksum: una huella del paso, para ver que no se cambió
    applied_ms: cuándo se hizo, al milisegundo

stop-reflection = Mirar hacia dentro y asumir nuestra parte
stop-intention = Actuar con propósito
stop-vulnerability = Confianza para ser valientes
stop-mindset = Con ganas de cambiar
stop-community = La comunidad en el centro
stop-healing = Reparar el daño que hacemos
stop-trust = Confianza a la vista de todos
stop-belonging = Pertenecer

# Our words, where they stand in a text.
our-word = Lo que entendemos por «{ $word }»
our-word-not-agreed = Aún sin acordar. Cada organización puede decir qué entiende por esta palabra.

rests-title = Esta alianza descansa
rests-text = Volvió de una copia. Todos pueden leer. Nadie puede cambiar nada hasta que dos personas anfitrionas de dos organizaciones quieran seguir desde ella.

keys-go = Ver qué espera una segunda llave

checkpoint-printed = El registro abierto al imprimir esto: { $short }. Guárdalo: si alguien cambia el pasado, estas cifras dejan de coincidir.

field-too-long = Esto tiene { $chars } caracteres, y hay lugar para { $most }. Hazlo más corto, por favor.
field-no-day = Escribe un día, como 2026-05-31.
field-no-days = Escribe un número de días.
