# Las palabras de la práctica de reflexión: rondas, respuestas, cuestionarios propios.

nav-reflect = Reflexionar
act-see-rounds = Ver las rondas: las abiertas para responder, las cerradas para mirar
act-make-round = Hacer una ronda: escribirla, verla como la verán las demás personas, descartarla, abrirla

## A qué dicen que no las reglas, y qué hacer

no-back = Volver a las rondas
no-see-it = Ver qué resultó
no-not-a-draft = Esta ronda ya no es un borrador
no-not-a-draft-text = Cuando una ronda se abre, sus preguntas quedan como están, para que todas las personas respondan lo mismo. Quizás alguien la abrió o la descartó mientras escribías.
no-closed = Esta ronda está cerrada
no-closed-text = Se cerró el { $day }. Gracias por querer sumar tu voz. Puedes ver qué resultó, y la próxima ronda también está abierta para ti.
no-not-open = Esta ronda no está abierta
no-not-open-text = Se abre cuando quienes la organizan estén listos. Entonces la verás en la página de rondas.
no-not-ready = Todavía no se puede abrir
no-not-ready-text = Falta esto. { $missing }
no-answer-owed = Primero va la respuesta a la última ronda
no-answer-owed-text = Las personas hablaron en «{ $round }», y se prometió una respuesta para el { $day }. Cuenta qué escucharon y qué van a hacer. Después se puede abrir la próxima ronda.
no-answer-owed-go = Dar la respuesta ahora
no-asked-too-much = Por ahora ya se preguntó bastante
no-asked-too-much-text = Con esta ronda se harían { $asks } preguntas a cada persona en 30 días. El máximo es { $most }, para que responder sea ligero. Puedes quitar preguntas, o abrirla a partir del { $day }.
no-second-host = Antes tiene que decir que sí alguien de otra organización
no-second-host-text = Nadie cierra una ronda antes de tiempo por su cuenta. Pide a quien organiza desde otra organización o grupo que abra esta página y diga que sí también.
no-not-a-host = Esto lo hacen solo quienes organizan
no-not-a-host-text = Quienes organizan cuidan las rondas. Habla con una de esas personas si algo tiene que cambiar.
no-nothing-owed = Aquí no se debe ninguna respuesta
no-nothing-owed-text = Esta ronda todavía no se cerró, o su respuesta ya se dio.
no-already-answered = Ya respondiste esta ronda
no-already-answered-text = Tus respuestas están a salvo, y cada voz cuenta una vez. Para cambiarlas, usa el código que recibiste al enviarlas. Sin el código se quedan como están.
no-unknown-code = No conocemos este código
no-unknown-code-text = Mira otra vez cada letra. Un código vale para una sola ronda.
no-too-many-items = Es más de lo que se puede preguntar de una vez
no-too-many-items-text = Esta ronda haría { $items } preguntas. El máximo es { $most }. Elige cuáles dejar.
no-too-long = Eso lleva demasiado tiempo
no-too-long-text = Esta ronda llevaría unos { $minutes } minutos. El máximo es { $most }. Elige qué quitar.
no-fourth-focus = Un cuarto enfoque es demasiado
no-fourth-focus-text = Tres es lo que se puede tener en mente. Elige cuál dejar por ahora. Ya le llegará su turno.
no-unknown-item = Una de estas preguntas ya no está
no-unknown-item-text = Quizás alguien la quitó. Elige otra vez tu enfoque.
no-in-use = Ya se preguntó con esta versión
no-in-use-text = Se queda como está, para que las respuestas no cambien de sentido. Puedes escribir la versión siguiente.
no-built-in = Este vino con el programa
no-built-in-text = Se queda igual para todas las personas. Puedes hacer una copia propia y cambiarla.
no-flawed = Esto todavía no se puede preguntar
no-flawed-text = A algunas preguntas les faltan palabras o una manera de responder. Míralas otra vez.

missing-title = Ponle un nombre a la ronda.
missing-stage = Di si están empezando, renovando o profundizando.
missing-why = Di por qué preguntan.
missing-what-happens = Di qué pasa con las respuestas.
missing-closes = Elige el último día para responder: hoy o después, como mucho dentro de dos meses.
missing-answer-due = Elige el día de su respuesta: después del último día, como mucho dos meses más tarde.
missing-questions = Elige las preguntas.
missing-lead-words = Dijiste que empiezas tú. Escribe tus palabras y tu nombre.

## La lista de rondas, e Inicio

rounds-title = Reflexionar
rounds-open = Abiertas para ti
rounds-open-none = Ahora no hay ninguna ronda abierta. Cuando se abra una, la verás aquí y en Inicio.
rounds-closed = Rondas cerradas
rounds-hosts = Para quienes organizan
rounds-owed = «{ $round }» espera su respuesta. Hasta entonces no se puede abrir otra ronda.
round-facts = { $items } { $items ->
    [one] pregunta
   *[other] preguntas
}, { $minutes } { $minutes ->
    [one] minuto
   *[other] minutos
} más o menos
round-confidential = Confidencial
round-until = Hasta el { $day }
round-given = Tu voz ya está. Gracias.
round-change = Cambiar mis respuestas
round-ways = En este aparato, en papel o con alguien que te ayude.
round-look = Participar
round-on-paper = En papel
round-closed-on = Se cerró el { $day }
round-answered = La respuesta ya está
round-answer-by = La respuesta llega a más tardar el { $day }
round-new = Hacer una ronda nueva
draft = borrador
draft-untitled = Una ronda todavía sin nombre
host-look-after = Cuidar «{ $round }»
own-link = Sus propias preguntas
home-voice = Esperamos tu voz
home-voice-none = Ahora no hay nada que te espere.

## Ver en común: partes, tamaños, motivos

part-few = pocas o ninguna
part-some = algunas
part-half = cerca de la mitad
part-most = la mayoría
part-percent = { $percent } %
size-few = de 5 a 9 respuestas
size-ten = unas 10 respuestas
size-exact = { $n } respuestas
people-few = De 5 a 9
people-ten = Unas 10
held-few = muy pocas respuestas para mostrar
held-not-split = muy pocas respuestas para mostrar por grupo
held-shield = se guarda para proteger a { $who }
held-rather-not = personas que prefieren no decir su grupo
list-and = { $first } y { $last }

## Ver en común: hacia dónde nos inclinamos

lean-two-peaks = Vemos esto de dos maneras
lean-spread = Nuestras respuestas son muy variadas
lean-cant-say = Muchas personas aún no podemos decirlo
lean-journey-low = Aquí estamos en los primeros días
lean-journey-middle = Aquí vamos en camino
lean-journey-high = Aquí estamos fuertes
lean-extent-low = Esto todavía no es verdad entre nosotros
lean-extent-middle = Esto es verdad a medias
lean-extent-high = Esto es verdad entre nosotros
lean-often-low = Esto no pasa a menudo
lean-often-middle = Esto pasa más o menos la mitad de las veces
lean-often-high = Esto pasa a menudo
lean-say-low = A quienes más afecta se les dejó fuera o solo se les avisó
lean-say-middle = A quienes más afecta se les preguntó o se trabajó con ellos
lean-say-high = Quienes más lo viven compartieron o tuvieron la palabra
lean-have-low = Todavía no tenemos esto
lean-have-high = Tenemos esto
lean-consent-low = Muchas personas vemos un daño o un camino mejor
lean-consent-middle = Podemos probarlo, con dudas que anotar
lean-consent-high = Podemos probarlo
lean-picked = Lo más elegido: { $names }
opposite-more = { $high } ven más de esto que { $low }
opposite-often = { $high } ven que esto pasa más a menudo que { $low }
opposite-say = { $high } ven la palabra más compartida que { $low }
opposite-have = { $high } dicen que lo tenemos, { $low } dicen que todavía no
opposite-consent = { $high } lo probarían, { $low } todavía no
why-all-lean = Todos los grupos que podemos mostrar se inclinan así.
why-none-against = En conjunto nos inclinamos así, y ningún grupo se inclina al revés.
why-together = En conjunto nos inclinamos así. Aquí no podemos mostrar grupos por separado.
why-picked = Más o menos la mitad o más eligió esto.
why-opposite = Las dos cosas son reales. La distancia merece una tarde en compañía.
why-two-peaks = Algunas personas están en un extremo y otras en el otro. Las dos cosas son reales.
why-spread = No hay una sola respuesta. Vale la pena conversarlo.
why-cant-say = Eso también es una noticia: quizá haya que averiguarlo en común.
why-cant-say-groups = Se nota sobre todo en { $names }. Quizá haya que averiguarlo en común.
distance-long = De aquí a donde queremos estar hay un largo camino.
distance-step = Queremos estar un paso más adelante para la fecha que fijamos.
distance-here = Queremos seguir donde estamos.
distance-back = Queremos menos de esto de lo que hay. Vale la pena preguntar por qué.
distance-open = Dónde queremos estar sigue abierto.
distance-held = Dónde queremos estar se guarda para proteger a las personas.

## Ver en común: zonas

zone-journey-low = Al inicio
zone-journey-middle = En camino
zone-journey-high = Fuerte
zone-extent-low = Aún no
zone-extent-middle = A medias
zone-extent-high = Verdad
zone-often-low = Rara vez
zone-often-middle = La mitad
zone-often-high = A menudo
zone-say-low = Fuera
zone-say-middle = Preguntados
zone-say-high = Con la palabra

## Ver en común: páginas

act-see-list = Ver las rondas cerradas
act-see-round = Ver los resultados de una ronda cerrada, al mismo tiempo que todos
act-see-sheet = Imprimir los resultados de una ronda
act-see-spreadsheet = Llevarse los resultados como hoja de cálculo con su libro de claves
act-owe-answer = Escribir la respuesta que debe una ronda cerrada
nav-see = Ver en común
see-title = Dónde coincidimos, dónde diferimos
see-list-title = Ver en común
see-list-lead = Lo que averiguamos en común, ronda por ronda. Todas las personas lo ven al mismo tiempo.
see-list-none = Todavía no cerró ninguna ronda. Cuando cierre la primera, sus resultados llegan aquí para todas las personas.
see-list-when = Cerró el { $day }
see-list-owed = Se debe una respuesta hasta el { $day }
see-list-answered = Respondida el { $day }
see-eyebrow = { $round } · cerró el { $day }
see-lead = Respondieron { $answered } de { $people } personas. No son calificaciones. Son lugares para empezar a conversar.
see-lead-few = Respondieron menos de { $floor } personas. Para protegerlas, no mostramos resultados. Igual pueden conversarlo.
see-agree = Dónde coincidimos
see-differ = Dónde diferimos
see-cant-say = Lo que aún no podemos decir
see-cant-say-short = Aún no sé
see-power = Quién tiene la palabra
see-links = Cómo trabajamos unos con otros
see-on = Sobre
see-all-of-us = En conjunto
see-who = Quién
see-how-many = Cuántas respuestas
see-as-table = Lo mismo en una tabla
see-table-of = Tabla: { $title }
see-table-caption = { $title }: en conjunto en porcentaje (redondeado a 5), los grupos en palabras
see-now = Dónde estamos ahora
see-hope = Dónde queremos estar
see-print = Hoja para imprimir
see-spreadsheet = Hoja de cálculo
see-code-book = Libro de claves
see-take = Llévatelo
see-take-text = Los archivos tienen lo mismo que esta página, y nada más.
see-empty-agree = No hay ninguna pregunta en la que coincidamos con claridad.
see-empty-differ = No hay ninguna pregunta en la que difiramos con claridad.
held-title = Lo que no mostramos, y por qué
held-why-few = dio menos de { $floor } respuestas a alguna pregunta. Por eso no lo mostramos solo.
held-why-not-split = dio muy pocas respuestas a una pregunta.
held-why-shield = dio suficientes respuestas. Pero entonces alguien podría restar y saber qué dijeron { $who }. Por eso guardamos las dos cosas.
held-not-split-list = Muy pocas personas respondieron estas para mostrarlas por grupo: { $titles }.
held-questions-list = Menos de { $floor } personas respondieron estas, así que quedan cerradas: { $titles }.
held-nothing = En esta ronda no hizo falta guardar nada.
held-words-not-numbers = Los grupos se muestran en palabras (la mayoría, la mitad, algunas), no en números. “Pocas o ninguna” quiere decir que nadie sale a buscar a quien lo dijo.
held-all-count = Todas las respuestas cuentan en “En conjunto”.
stories-title = En nuestras palabras
stories-lead = Quienes las escribieron las comparten con todas las personas. El orden es al azar.
stories-hosts-title = Para las personas anfitrionas
stories-hosts-lead = Quienes las escribieron las comparten con las personas anfitrionas, sin su nombre. Por favor, que queden entre ustedes.
stories-none = Esta vez nadie compartió una historia con todas las personas.
stories-held = Respondieron menos de { $floor } personas, así que las historias también quedan cerradas.
story-on = sobre { $title }
story-by = { $name }, sobre { $title }
beans-caption = Frijoles de diez, de dos en dos: la respuesta del medio, y dónde está la mitad central de las respuestas
beans-legend = Lleno: la respuesta del medio. Con color suave: dónde está la mitad de las respuestas. De dos en dos, para que no se vea la respuesta de nadie.
beans-who = Quién o qué
beans-now = Ahora
beans-fair = Lo justo sería
beans-gap = De ahora a lo justo
beans-spread = { $middle_from }–{ $middle_to } (la mitad: de { $from } a { $to })
beans-row-words = { $who }: ahora { $now }, lo justo sería { $fair }.
gap-none = lo mismo
gap-more = más sería justo
gap-less = menos sería justo
links-caption = Lo que dicen las organizaciones de trabajar unas con otras
links-between = Entre
links-not-enough = aún no hay suficientes respuestas
links-both = las dos: { $bond }
links-one = { $who }: { $bond }.
bond-strong = fuerte
bond-thin = débil
bond-mixed = se ve de dos maneras
bond-unknown = aún no se conocen
sheet-title = { $round }: lo que encontramos

## La respuesta que se debe

owed-title = Te debemos una respuesta hasta el { $day }
owed-text = { $hosts } dirán qué escuchamos, qué haremos y qué no haremos y por qué. Hasta entonces no puede empezar otra ronda.
owed-write = Escribir la respuesta
owed-late = La respuesta era para el { $day }. Conversemos: ¿quién puede dar una mano?
answer-title = Nuestra respuesta
answer-page-title = Responder a “{ $round }”
answer-page-lead = La gente dio su tiempo y nos dijo la verdad. Di en palabras simples qué sale de eso. Todas las personas lo ven a la vez.
answer-heard = Lo que escuchamos
answer-heard-hint = Dos o tres frases, para que las personas se encuentren en ellas.
answer-will = Lo que haremos
answer-will-hint = Una cosa por campo, de modo que alguien pueda comprobarla después. Deja vacíos los campos que no necesites.
answer-will-number = Lo que haremos ({ $n })
answer-level = Actúa
answer-level-personal = en nosotros mismos
answer-level-between = entre personas
answer-level-organisations = en nuestras organizaciones
answer-level-culture = en la cultura
answer-wont = Lo que no haremos, y por qué
answer-wont-hint = Un no honesto con su motivo también es una respuesta.
answer-unknown = Lo que aún no sabemos
answer-unknown-hint = Y cómo lo averiguaremos.
answer-send = Publicar nuestra respuesta
answer-by-day = Respondida el { $day }
answer-error-heard = Escribe lo que escuchaste.
answer-error-will-or-wont = Escribe al menos una cosa que harán, o lo que no harán y por qué.
answer-error-level = Elige dónde actúa “{ $text }”.
answer-error-long = Por favor, hazlo más corto: como máximo { $most } letras.
refusal-not-closed = Esta ronda sigue abierta
refusal-not-closed-text = Los resultados llegan a todas las personas a la vez cuando la ronda cierra.
refusal-answered = Esta ronda ya tiene su respuesta
refusal-answered-text = La respuesta está en la página de los resultados.

## Inicio

home-greeting = Qué bueno verte, { $name }
home-road = Nuestro camino hasta aquí
home-road-lead = Empieza en cualquier parada. Aquí nada se tacha de una lista.
home-road-now = Ahora preguntamos por { $titles }.
road-resting = En descanso
road-leads = Adonde lleva el camino
road-asked = Se pregunta ahora
road-agree = Lo vemos igual
road-differ = Lo vemos de dos maneras
road-open = Muchas personas aún no lo saben
road-talked = En nuestra última ronda
home-said = Dijiste, hicimos
home-said-heard = Dijiste: { $text }
home-said-will = Haremos: { $text }
home-said-wont = No haremos: { $text }
home-said-more = Leer toda la respuesta
home-results = Ya hay resultados: { $round }
home-results-text = Respondieron { $answered } personas. Mira dónde coincidimos y dónde diferimos.
act-see-stop = Leer sobre una parada de nuestro camino
home-road-stops = Paradas de nuestro camino
stop-eyebrow = Una parada de nuestro camino
stop-story = Para pensar, o para contar:
stop-where = Dónde salió el tema
stop-nowhere = Ninguna ronda ha preguntado por esto todavía. Está bien: las paradas pueden descansar.
stop-source = Con nuestras propias palabras, a partir de
