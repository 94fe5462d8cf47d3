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
no-hindered = Esto aún no se abre
no-hindered-back = Volver a la ronda
no-not-ready = Todavía no se puede abrir
no-not-ready-text = Falta esto. { $missing }
no-answer-owed = Primero va la respuesta a la última ronda
no-answer-owed-text = Las personas hablaron en «{ $round }», y se prometió una respuesta para el { $day }. Cuenta qué escucharon y qué van a hacer. Después se puede abrir la próxima ronda.
no-answer-owed-go = Dar la respuesta ahora
no-asked-too-much = Por ahora ya se preguntó bastante
no-asked-too-much-text = Con esta ronda se harían { $asks } preguntas a cada persona en 30 días. El máximo es { $most }, para que responder sea ligero. Puedes quitar preguntas, o abrirla a partir del { $day }.
no-not-a-host = Esto lo hacen solo quienes organizan
no-not-a-host-text = Quienes organizan cuidan las rondas. Habla con una de esas personas si algo tiene que cambiar.
no-nothing-owed = Aquí no se debe ninguna respuesta
no-nothing-owed-text = Esta ronda todavía no se cerró, o su respuesta ya se dio.
no-already-answered = Ya respondiste esta ronda
no-let-in-already = Ya empezaste esta ronda
no-let-in-already-text = Cada persona entra una vez. Para seguir, o para cambiar tus respuestas, usa el código de entonces. Si se perdió y no se envió nada, quien organiza puede darte una tarjeta nueva.
no-already-answered-text = Tus respuestas están a salvo, y cada voz cuenta una vez. Para cambiarlas, usa el código que recibiste al enviarlas. Sin el código se quedan como están.
answered-on-paper = Una persona anfitriona escribió tu hoja por ti. Cuenta igual que las demás. Si no le diste una hoja a nadie, avisa a una persona anfitriona de otra organización aliada.
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
held-came-or-went = pocas personas entraron o salieron desde la última vez, así que no se muestra
held-shield = se guarda para proteger a { $who }
held-rather-not = personas que prefieren no decir su grupo
held-overlap = unas pocas personas que comparten dos grupos
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

act-see-gaps = Ver lo que la gente nombró como injusto o que falta, y qué salió de ello
act-take-up-gap = Decir qué lugar lo retoma
act-why-not-gap = Decir en abierto por qué no se retoma
act-see-list = Ver las rondas cerradas
act-see-round = Ver los resultados de una ronda cerrada, al mismo tiempo que todos
act-see-sheet = Imprimir los resultados de una ronda
act-see-spreadsheet = Llevarse los resultados como hoja de cálculo con su libro de claves
act-owe-answer = Escribir la respuesta que debe una ronda cerrada
nav-see = Ver en común
see-title = Dónde coincidimos, dónde diferimos
gaps-title = Lo que no se queda olvidado
gaps-lead = Lo que cinco personas o más nombraron como injusto o que falta. Se queda aquí hasta que un lugar en la mesa lo retome, o alguien diga en abierto por qué no.
gaps-none = Todavía no hay nada que hayan nombrado suficientes personas.
gaps-open = Todavía sin retomar
gaps-taken = Retomado o respondido
gaps-note = Algo que nombró la gente todavía no se ha retomado.
gaps-see = Ver qué se nombró y qué salió de ello
gap-named = Se nombró en una ronda que cerró el { $day }:
gap-not-yet = todavía sin retomar
gap-seat = Lo retoma un lugar para { $group }, en
gap-why-not = No se retoma, dicho el { $day }:
gap-take-up = Retomarlo o responder
gap-lead = Todos ven qué lo retoma. Quién lo dijo no se guarda.
gap-by-seat = ¿Qué lugar lo retoma?
gap-seat-choice = { $group }, en “{ $title }”
gap-seat-empty = Elige el lugar que lo retoma.
gap-seat-send = Este lugar lo retoma
gap-no-seats = Todavía no hay ningún lugar en una mesa.
gap-proposal = O empezar una propuesta
gap-proposal-text = Nombra a quienes más lo sienten y tendrán un lugar. Después vuelve aquí.
gap-proposal-new = Escribir una propuesta
gap-why = ¿Por qué no se retoma?
gap-why-hint = Todos lo leen. Di qué tendría que ser distinto.
gap-why-empty = Escribe por qué no se retoma.
gap-why-long = Usa como máximo { $most } caracteres.
gap-why-send = Decir por qué no
see-list-title = Ver en común
see-list-lead = Lo que averiguamos en común, ronda por ronda. Todas las personas lo ven al mismo tiempo.
see-list-none = Todavía no cerró ninguna ronda. Cuando cierre la primera, sus resultados llegan aquí para todas las personas.
see-list-when = Cerró el { $day }
see-list-owed = Se debe una respuesta hasta el { $day }
see-eyebrow = { $round } · cerró el { $day }
see-lead = Respondieron { $answered } de { $people } personas. No son calificaciones. Son lugares para empezar a conversar.
see-lead-few = Respondieron menos de { $floor } personas. Para protegerlas, no mostramos resultados. Igual pueden conversarlo.
see-on-paper = Algunas respuestas llegaron en papel y una persona anfitriona las escribió aquí. Cuentan igual.
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
since-title = Desde la última vez que preguntamos
since-lead = Comparamos solo lo que ambas rondas podían mostrar. Una flecha dice que algo cambió con seguridad. Los cambios pequeños no se muestran, porque unas pocas personas bastan para causarlos.
since-round = La última vez fue en “{ $round }”, que cerró el { $day }.
since-more = más dicen “{ $part }”
since-fewer = menos dicen “{ $part }”
since-still = Sin cambio claro: { $who }.
since-held = No hay nada que ambas rondas puedan mostrar.
held-title = Lo que no mostramos, y por qué
held-why-few = dio menos de { $floor } respuestas a alguna pregunta. Por eso no lo mostramos solo.
held-why-not-split = dio muy pocas respuestas a una pregunta.
held-why-shield = dio suficientes respuestas. Pero entonces alguien podría restar y saber qué dijeron { $who }. Por eso guardamos las dos cosas.
held-why-came-or-went = tuvo pocas entradas o salidas desde la última vez que preguntamos. Por eso no mostramos los dos resultados juntos.
held-rough-list = Desde la última vez que preguntamos esto, unas pocas personas entraron o salieron. Por eso “En conjunto” va aquí en palabras, no en porcentaje: { $titles }.
held-not-split-list = Muy pocas personas respondieron estas para mostrarlas por grupo: { $titles }.
held-questions-list = Menos de { $floor } personas respondieron estas, así que quedan cerradas: { $titles }.
held-shielding-list = Suficientes personas respondieron a estas. Pero lo que podríamos mostrar diría qué dijeron unas pocas, así que quedan cerradas: { $titles }.
held-nothing = En esta ronda no hizo falta guardar nada.
held-words-not-numbers = Los grupos se muestran en palabras (la mayoría, la mitad, algunas), no en números. “Pocas o ninguna” quiere decir que nadie sale a buscar a quien lo dijo.
held-all-count = Todas las respuestas cuentan en “En conjunto”.
stories-title = En nuestras palabras
stories-lead = Quienes las escribieron las comparten con todas las personas. El orden es al azar.
stories-hosts-title = Para las personas anfitrionas
stories-hosts-lead = Quienes las escribieron las comparten con las personas anfitrionas, sin su nombre. Por favor, que queden entre ustedes.
stories-none = Esta vez no se muestra ninguna historia. O nadie compartió una para todas las personas, o participaron menos de diez.
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
links-thin = Un vínculo se muestra cuando suficientes personas de los dos lados respondieron. Se guarda para proteger a las personas.
links-thin-which = Vínculos que aún no tienen suficientes respuestas
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
answer-page-stays = Esto queda en el registro abierto para siempre. Escribe de organizaciones aliadas y roles, no de personas por su nombre.
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

## Responder: las cartas sobre la mesa

act-answer-round = Responder una ronda abierta, o dejarla estar
act-change-answers = Cambiar tus propias respuestas con tu código, hasta que la ronda se cierre
act-print-round = Imprimir una ronda para responderla en papel
act-see-kept = Leer cómo se guardan las respuestas
stage-setting-up = Estamos empezando a trabajar juntos
stage-renewing = Estamos renovando nuestra manera de trabajar juntos
stage-deepening = Estamos profundizando nuestra manera de trabajar juntos
card-who-asks = Quién pregunta
card-why = Por qué
card-how-long = Cuánto tiempo
card-how-long-text = { $items } { $items ->
    [one] pregunta
   *[other] preguntas
}, { $minutes } { $minutes ->
    [one] minuto
   *[other] minutos
} más o menos. Puedes saltar cualquiera.
card-who-sees = Quién ve qué
card-who-sees-text = Todas las personas de aquí ven lo que dijimos juntos, al mismo tiempo. Los grupos de menos de { $floor } personas nunca se muestran por separado.
card-who-sees-more = También: { $who }
card-what-happens = Qué pasa con esto
card-by-when = La ronda se cierra el { $closes }. Recibes una respuesta a más tardar el { $answer }.
card-watch = Primero, miren o lean esto juntos
card-watch-minutes = { $minutes } { $minutes ->
    [one] minuto
   *[other] minutos
}
card-lead = { $name } empieza
card-kept = Confidencial
card-kept-text = Guardamos tus respuestas sin tu nombre. Ninguna página muestra quién dijo qué, a nadie, tampoco a quienes organizan. Con honestidad: quien maneja este servidor podría mirar la base de datos mientras la ronda está abierta. Nuestras reglas lo prohíben.
card-start = Empezar
card-not-now = Ahora no
card-paper = En papel
card-free = Decir que no es libre. No pasa nada si la dejas estar.
kept-short-name = Confidencial.
kept-short = Ninguna página muestra quién dijo qué, tampoco a quienes organizan.
kept-how = Cómo funciona

## Responder: una pregunta por página

ask-back = Atrás
ask-next = Siguiente
ask-skip = Saltar esta
ask-back-to-check = Guardar esto
ask-where = Pregunta { $number } de { $all } · { $minutes ->
    [one] falta 1 minuto más o menos
   *[other] faltan { $minutes } minutos más o menos
}
ask-stop = Puedes parar cuando quieras. No se envía nada hasta que lo digas al final.
who-title = ¿Con qué grupo hablas esta vez?
who-lead = Puedes ser parte de muchos. Elige con cuál quieres hablar hoy. Aquí solo hay grupos de { $floor } personas o más, para que nadie quede a la vista.
who-group = Hablo con
who-partner = ¿Pueden contar tus respuestas también con { $partner }?
who-partner-yes = Sí, cuenten mi voz con { $partner }
who-partner-hint = Solo si bastantes personas comparten tu grupo y tu organización. Si no, va tu grupo solo.
who-rather-not = Prefiero no decirlo
beans-left = { $left ->
    [0] Ya repartiste los { $all } frijoles.
    [one] Te queda 1 frijol por repartir.
   *[other] Te quedan { $left } frijoles por repartir.
}
beans-more = Un frijol más para { $part }
beans-less = Un frijol menos para { $part }
story-add = Agrega una historia, si quieres
story-hint = Bastan unas palabras. Por favor, no pongas nombres de otras personas.
story-who = ¿Quién puede leer esto?
story-only-me = Una historia solo para ti se borra cuando la ronda se cierra.
wrong-choice = No pudimos leer esta respuesta. Elige otra vez, por favor.
wrong-two-choices = Aquí hay dos respuestas. Elige una, por favor.
wrong-count = Escribe números enteros de 0 a 10, por favor.
wrong-beans = Repartiste { $given } frijoles. Reparte los 10, o quítalos todos para saltar esta pregunta.
wrong-picks = Elegiste { $given }. Elige hasta tres, por favor.
wrong-story = Tu historia tiene { $chars } letras. El máximo es 1500. Acórtala un poco, por favor.
wrong-too-much = Esto es más de lo que podemos recibir. Acórtalo, por favor.

## Responder: revisar, enviado, cambiar

check-title = Dale una mirada
check-lead = Esto es lo que dijiste. Cambia lo que quieras y después envíalo.
check-along = Qué va junto con tus respuestas
check-along-nothing = Nada. Tu voz cuenta en el conjunto.
check-skipped = Saltada
check-now = Ahora: { $said }
check-hope = Lo que esperas: { $said }
check-fair = Sería justo: { $said }
check-links = Dijiste cómo va con { $partners }.
check-look-again = Mira esta otra vez, por favor.
check-change = Cambiar
check-send = Enviar mis respuestas
check-not-now = No enviar
check-not-sent = Todavía no se envió nada. Si te vas ahora, no queda nada.

## Nombres en una historia para todo el grupo
look-over-roles-school = directora, director, superintendente, maestra, maestro, profesora, profesor, entrenadora, entrenador, consejera, consejero, enfermera, enfermero
look-over-roles-work = gerente, jefa, jefe, supervisora, supervisor, coordinadora, coordinador, oficial
look-over-roles-circle = pastora, pastor, sacerdote, imán, presidenta, presidente, secretaria, secretario, tesorera, tesorero, anfitriona, anfitrión
look-over-title = Tu historia tal vez nombra a alguien
look-over-text = Elegiste que todas las personas puedan leerla. Marcamos lo que parece una persona o su cargo. Puedes cambiar tus palabras o elegir quién la lee. Espera aquí hasta que tú digas.
look-over-pass = Ya la miré. Puede salir así.
look-over-asked = Primero mira las palabras marcadas, por favor.
sent-title = Gracias. Tu voz ya está.
sent-changed-title = Tus cambios ya están
sent-lead = Cuenta igual que todas las demás.
sent-nothing-title = No se envió nada
sent-nothing-text = Saltaste todas las preguntas. Está bien. Puedes responder hasta que la ronda se cierre.
sent-code = Tu código
sent-code-text = Con este código puedes cambiar tus respuestas hasta el { $day }. Anótalo o tómale una foto.
sent-code-power = Quien tiene el código puede leer y cambiar tus respuestas. No lo guardamos, así que nadie puede encontrarlo por ti.
sent-print = Imprimir esto
sent-next = Qué sigue
sent-next-close = La ronda se cierra el { $day }. Entonces todas las personas ven lo que dijimos juntos, al mismo tiempo.
sent-next-answer = Recibes una respuesta a más tardar el { $day }: qué escuchamos, qué vamos a hacer, y qué no y por qué.
sent-home = Ir a Inicio
change-title = Cambiar mis respuestas
change-lead = Escribe el código que recibiste al enviarlas.
change-code = Tu código
change-code-hint = 16 letras y números. Con mayúsculas o minúsculas, con o sin guiones, todo vale.
change-open = Abrir mis respuestas
change-lost = ¿Perdiste el código? Tus respuestas están a salvo y siguen contando. Solo que ya no se pueden cambiar.

## En papel, y cómo se guardan las respuestas

paper-lead = Imprime esto, o escribe las respuestas en cualquier hoja. Dásela a alguien de confianza entre quienes organizan, o pásala tú más tarde. Quienes organizan pueden pasarla por ti.
paper-beans = Juntos { $all }
paper-thanks = Gracias por tu voz.
paper-type = Pasar una hoja
paper-type-text = Para una persona que respondió en papel. Escribe lo que dice la hoja y nada más. Al final, dale el código y devuélvele la hoja.
paper-whose = ¿De quién es la hoja?
paper-type-start = Pasarla
kept-title = Cómo se guardan tus respuestas
kept-lead = Lo que no guardamos, nadie se lo puede llevar. Esto es todo lo que guardamos, y quién podría saber qué.
kept-confidential = Rondas confidenciales
kept-confidential-text = Confidencial quiere decir: el programa podría mirar, y nuestras reglas lo prohíben. Tus respuestas se guardan sin tu nombre, cada una por separado.
kept-what = Qué se guarda
kept-what-answer = Cada respuesta por separado, con un número al azar. Dos respuestas tuyas no tienen nada en común.
kept-what-label = El grupo y la organización con que elegiste contar, si al menos cinco personas los comparten.
kept-what-took-part = Que participaste, para que cada voz cuente una vez. Se guarda aparte de tus respuestas y se borra cuando la ronda se cierra.
kept-what-story = Tus historias, para quienes elegiste. Una historia solo para ti se borra cuando la ronda se cierra.
kept-what-not = No guardamos cuándo respondiste, desde dónde, en qué aparato ni qué tocaste.
kept-who = Quién puede saber qué
kept-who-column = Quién
kept-knows-column = Qué puede saber
kept-who-members = Todas las personas de aquí
kept-who-members-text = Lo que dijimos juntos, después del cierre. Ningún grupo de menos de { $people } personas por separado, y ninguna respuesta suelta.
kept-who-hosts = Quienes organizan
kept-who-hosts-text = Lo mismo que todas las personas, al mismo tiempo. También las historias contadas a quienes organizan, sin nombres. No pueden ver quién respondió. De una ronda sellada saben quién tomó una tarjeta, no cuál.
kept-who-operator = Quien maneja el servidor, en una ronda confidencial
kept-who-operator-text = Podría mirar la base de datos: quién participó mientras la ronda está abierta, y las respuestas sin nombres. En una ronda muy pequeña, o mirando el servidor mientras respondes, podría adivinar cuáles son tuyas. Nuestras reglas prohíben mirar.
kept-who-request = Alguien con una orden judicial o una solicitud de registros
kept-who-request-text = Recibiría respuestas sin nombres y, de una ronda abierta, la lista de quién participó. Después del cierre, solo cuántas personas participaron. De una ronda sellada: quién entró, quién tomó o perdió una tarjeta, y respuestas que nadie puede unir con una persona.
kept-records = Qué se guarda en cada tabla, y qué recibiría una solicitud de registros
kept-who-you = Tú, con tu código
kept-who-you-text = Puedes leer y cambiar tus respuestas hasta que la ronda se cierre.
kept-left = Lo que las palabras dejan ver
kept-left-text = Quienes te conocen pueden reconocer tu manera de escribir. Si eso te preocupa, escribe poco, elige «Solo yo», o dilo en voz alta a alguien de confianza.

## Quienes organizan: un borrador, página por página

act-open-round = Abrir una ronda, cuando no se debe ninguna respuesta
act-look-after-round = Cuidar una ronda abierta, sin mirar sus respuestas
act-close-round = Pedir que una ronda se cierre antes de su día; una persona anfitriona de otra organización dice sí o no
draft-steps = Pasos de esta ronda
draft-step-cards = Cartas sobre la mesa
draft-step-questions = Preguntas
draft-step-more = Un poco más
draft-step-preview = Mirar y abrir
draft-save = Guardar y seguir
draft-too-long = Tiene { $chars } letras. El máximo es { $most }. Acórtalo un poco, por favor.
draft-not-a-day = Escribe un día, por ejemplo 2026-05-02.
draft-cards-title = Cartas sobre la mesa
draft-cards-lead = Las personas ven esto antes de responder. Dilo como se lo dirías a alguien del barrio.
draft-title = ¿Cómo se llama esta ronda?
draft-title-hint = Por ejemplo: Encuentro de primavera
draft-stage = ¿En qué punto está su manera de trabajar juntos?
draft-why = ¿Por qué preguntan?
draft-why-hint = Por ejemplo: Planeamos juntos el verano y antes queremos escuchar qué funciona y qué duele.
draft-who-asks = ¿Quién pregunta?
draft-who-asks-hint = Si lo dejas vacío, ponemos a quienes organizan: { $hosts }
draft-what-happens = ¿Qué pasa con esto?
draft-what-happens-hint = Por ejemplo: En nuestro encuentro de mayo elegimos hasta tres cosas para cambiar y decimos quién hace qué.
draft-closes = Último día para responder
draft-closes-hint = Diez días a partir de hoy es buen tiempo para la mayoría de los grupos.
draft-answer-due = Día de su respuesta
draft-answer-due-hint = A más tardar ese día cuentan qué escucharon y qué van a hacer. Antes no se abre otra ronda.
draft-who-sees = ¿Alguien más ve lo que resulte?
draft-who-sees-hint = Todas las personas de aquí lo ven. Si alguien más también, por ejemplo quien da los fondos, dilo aquí.
draft-lead = Quienes guían empiezan, si quieren
draft-lead-hint = Di algo verdadero de ti antes de pedírselo a otras personas. La ronda se abre solo cuando tus palabras están.
draft-lead-yes = Empezamos nosotros
draft-lead-name = Tu nombre
draft-lead-words = Lo que quieres decir de ti
draft-lead-words-hint = Por ejemplo: En marzo no escuché bien. Quiero hacerlo mejor.
draft-discard = Descartar este borrador
draft-discard-text = El borrador y sus preguntas propias desaparecen para siempre. Todavía nadie lo respondió.
draft-discard-yes = Sí, descartarlo
draft-questions-title = Preguntas
draft-newcomer = Una organización llegó después de que dijimos para qué estamos juntos. Por eso esta ronda también pregunta “Lo que compartimos”, y se escucha a su gente.
draft-questions-lead = Elijan hasta { $most } como enfoque. Otras van por turno, hasta { $all } en total y seis minutos, para que con el tiempo escuchemos de todo.
draft-others = Lo demás
draft-others-hint = Primero vienen las que llevan más tiempo sin preguntarse.
draft-others-yes = Que entren otras por turno
draft-others-no = Preguntar solo nuestro enfoque y nuestras propias preguntas
draft-more-title = Un poco más
draft-more-lead = Puedes dejar todo esto como está.
own-questions = En sus propias palabras
draft-own-hint = Hasta tres preguntas que solo ustedes pueden hacer. Pertenecen a esta ronda.
draft-own-number = Pregunta { $number }
draft-own-form = ¿Cómo se responde?
draft-own-form-missing = Elige cómo se responde esta pregunta.
draft-own-story = Se puede agregar una historia
draft-watch-hint = Un video o un texto que ayude a empezar. Ponemos el enlace y cuánto dura.
draft-watch-example = Las preguntas que elegiste empiezan así en su fuente: { $name }, { $minutes } minutos, { $link }
draft-watch-title = ¿Cómo se llama?
draft-watch-url = ¿Dónde está?
draft-watch-minutes = ¿Cuántos minutos lleva?
draft-watch-title-wrong = Ponle un nombre de hasta { $most } letras.
draft-watch-url-wrong = Pon la dirección completa, que empiece con https://
draft-watch-minutes-wrong = Escribe un número de minutos de 1 a { $most }.
draft-by = Grupos para mirar
draft-by-legend = Además del conjunto, mostrar lo que se dijo
draft-by-hint = Queda fijo cuando la ronda se abre. Los grupos demasiado pequeños nunca se muestran por separado.
draft-by-groups = por grupo, como familias o jóvenes
draft-by-partners = por organización
draft-fewest = No se muestra nada que hayan dicho menos de { $people } personas.
draft-fewest-go = El mínimo de personas que mostramos, y quién puede subirlo
draft-preview-title = Míralo como lo verán las personas
draft-preview-lead = Esto es lo que ven. Léelo una vez como si te preguntaran a ti.
draft-preview-number = Pregunta { $number } de { $all }
draft-preview-focus = su enfoque
draft-open = Abrir la ronda
draft-open-fixed = Cuando se abre, las preguntas y los grupos quedan como están.
host-eyebrow = Para quienes organizan
host-lead = Abierta hasta el { $closes }. Su respuesta se espera a más tardar el { $answer }.
host-invite = Avisar a las personas
host-invite-text = Todas las personas de aquí ven la ronda en Inicio. También puedes mandarles este enlace, o llevarla en papel.
host-paper = Imprimirla, o pasar una hoja
host-no-look = Nadie mira antes de tiempo
host-no-look-text = Los resultados existen solo cuando la ronda se cierra. Entonces llegan a todas las personas a la vez, también a ti. Hasta ese momento no hay ningún número que mirar.
host-close = Cerrar antes del día
host-close-text = Puedes pedirlo. Una persona anfitriona de otra organización tiene 7 días para decir que sí. Se cierra con ese sí, y los resultados llegan a todas las personas a la vez.
key-round-close-early = Cerrar ahora la ronda «{ $title }», antes de su día. Se cierra con el sí, y los resultados llegan a todas las personas a la vez.
no-longer-open = Esta ronda ya se cerró, así que no queda nada por hacer.
host-close-ask = Pedir que se cierre ahora
host-close-waits = Ya se pidió. Una persona anfitriona de otra organización puede decir que sí hasta el { $until }. Sin ese sí queda abierta hasta su día.

## Cuestionarios propios

act-see-instruments = Ver los cuestionarios
act-bring-instrument = Traer un cuestionario propio, o pasar a su versión siguiente
act-take-instrument = Llevarse un cuestionario como hoja de cálculo
own-title = Sus propias preguntas
own-lead = Un cuestionario es una lista de preguntas de la que cualquier ronda puede elegir. Escriban uno juntos en una hoja de cálculo y tráiganlo aquí.
own-list = Lo que trajeron
own-none = Todavía nada.
own-facts = { $items } { $items ->
    [one] pregunta
   *[other] preguntas
}, versión { $version }
own-take = Llevarlo como hoja de cálculo
own-in-use = Ya se preguntó con esta versión, así que se queda como está.
own-in-use-hint = Escribe un número más alto en «version», en la hoja «settings», y tráelo otra vez.
own-next = Pasar a la versión siguiente
own-bring = Traer uno
own-bring-text = Lo más fácil: lleva uno de los de abajo, cámbialo en tu programa de hojas de cálculo, dale otro nombre en «form_id», en la hoja «settings», y tráelo aquí.
own-file = El archivo
own-file-hint = Un XLSForm que termine en .xlsx. También lo usan herramientas como Kobo y ODK.
own-bring-button = Traerlo
own-no-file = Primero elige un archivo, por favor.
own-file-too-large = Este archivo es demasiado grande. Trae uno de { $most } kB como mucho.
own-file-no-spreadsheet = No pudimos leer este archivo. Guárdalo como hoja de cálculo que termine en .xlsx e intenta otra vez.
own-row = Hoja «{ $sheet }», fila { $row }: { $wrong }
own-cell = Hoja «{ $sheet }», fila { $row }, columna «{ $column }»: { $wrong }
own-built-in = Lo que viene con el programa
own-built-in-text = Estos se quedan igual para todas las personas. Puedes llevarte uno y hacerlo suyo.

## Sealed rounds

act-let-in = Entrar una vez a una ronda sellada
act-see-record = Leer lo que queda escrito de una ronda, y la lista de recibos después del cierre
act-send-sealed = Enviar respuestas selladas sin nombre; hace falta el permiso que se recibe al entrar
act-recall-sealed = Ver de nuevo las propias respuestas selladas, con el código, hasta el cierre
card-sealed = Sellada
card-sealed-text = Nadie que lea nuestra base de datos o sus copias, tampoco quien maneja este servidor, puede saber qué respuesta es tuya. Quien cambiara el programa a escondidas, o mirara la red justo cuando respondes, podría adivinar, más aún en un grupo pequeño. Si eso te preocupa, responde más tarde desde otro lugar.
sealed-no-script = Esta página necesita JavaScript
sealed-no-script-text = Tus respuestas se sellan en tu propio aparato, y para eso hace falta JavaScript. Puedes activarlo para esta página, usar otro aparato, o pedir una tarjeta a quienes organizan: con tarjeta funciona sin él.
sealed-no-module = Este servidor no puede sellar en el navegador
sealed-no-module-text = Se construyó sin la parte que lo hace. Aun así puedes responder con una tarjeta: pídela a quienes organizan.
sealed-too-late = El último día para empezar ya pasó. Si tienes un código de antes, hoy todavía puedes usarlo.
sealed-begun = Ya empezaste esta ronda. Con tu código puedes seguir, o cambiar lo que enviaste.
sealed-have-code = Tengo un código de antes
sealed-code-label = Tu código
sealed-code-hint = 27 letras y números. Valen espacios, guiones y minúsculas.
sealed-code-open = Abrir con este código
sealed-stop = Puedes parar cuando quieras. Nada sale de esta página hasta que lo selles al final.
sealed-check-lead = Esto es lo que dijiste. Cambia lo que quieras y luego séllalo. Por ahora solo está en esta página.
sealed-names = ¿Nombraste a una persona o un cargo en una historia para todas las personas? Quienes te conocen pueden reconocer tus palabras. Mira una vez más, por favor.
sealed-to-code = Seguir a tu código
sealed-code-lead = Anótalo o hazle una foto antes de enviar. Con él puedes cambiar tus respuestas hasta el cierre, y ver después que contaron. Si ahora algo sale mal, también es el camino de vuelta.
sealed-keep = Guardar el código en este aparato. Déjalo vacío si lo compartes.
sealed-send = Sellar y enviar
sealed-copy = Copiar el código
sealed-sent-lead = Está sellado y cuenta igual que todas las demás voces. El recibo coincide.
sealed-sent-code = Puedes cambiar tus respuestas con este código hasta el { $day }.
sealed-sent-close = Después del { $day } se cuenta la ronda. Entonces todas las personas ven lo que dijimos juntos, al mismo tiempo.
sealed-problem-network = Se cortó la conexión. Nada queda enviado a medias; puedes intentarlo otra vez.
sealed-problem-ended = Esta ronda ya no recibe respuestas. No se envió nada.
sealed-problem-key = Alto: el servidor usó otra llave que la publicada para todas las personas. No se envió nada. Por favor, avisa a quienes organizan.
sealed-problem-receipt = Tus respuestas se enviaron, pero el recibo no coincide. Anota tu código y avisa a quienes organizan.
sealed-problem-again = Enviaste un cambio posterior desde otro aparato o página. Pulsa otra vez para poner este en su lugar.
sealed-problem-beans = Reparte los diez frijoles, o ninguno.
sealed-problem-picks = Elige tres como mucho.
sealed-problem-code = Este código no está del todo bien. Mira otra vez cada letra y número.
sealed-problem-failed = Algo salió mal de nuestro lado. Nada queda enviado a medias; puedes intentarlo otra vez.
draft-keeping = ¿Cómo se guardan las respuestas?
draft-keeping-hint = Una ronda sellada se responde en un navegador con los scripts activados, o con una tarjeta que imprimes y la gente saca, también en papel. Quien empezó a tiempo tiene un día más para enviar.
draft-keeping-sealed = Sellada: nadie puede unir una respuesta con una persona, tampoco quien maneja el servidor
draft-keeping-confidential = Confidencial: ninguna página muestra quién dijo qué; el programa podría mirar, y nuestras reglas lo prohíben
see-check = Comprobar que mis respuestas selladas contaron
act-check-sealed = Comprobar que las propias respuestas selladas contaron
check-sealed-title = ¿Contaron mis respuestas?
check-sealed-lead = Tu código encuentra tus respuestas en la lista de recibos. La lista no tiene nombres ni respuestas, y tu código se queda en este aparato.
check-sealed-let-in = Según nuestros libros entraste a esta ronda, una vez. Solo tú ves esto.
check-sealed-not-let-in = Según nuestros libros no entraste a esta ronda. Solo tú ves esto. Si participaste, avisa a dos personas que organizan.
check-sealed-look = Buscar mis respuestas
check-sealed-counted = Sí. En la lista hay { $n } lugares con tu código, también los que saltaste, y todo en la lista coincide.
check-sealed-not-listed = En la lista no hay nada con este código.
check-sealed-wrong = Algo en la lista no coincide. Avisa a dos personas que organizan, de organizaciones distintas.
check-sealed-network = No se pudo cargar la lista. Inténtalo otra vez.
check-sealed-offline = Comprobar sin confiar en esta página
check-sealed-offline-text = Llévate la lista y compruébala en tu propio aparato: powerwith check --bundle ARCHIVO --code CÓDIGO. Mira cada entrada y no necesita red.
check-sealed-receipts = La lista de recibos
check-sealed-record = Lo que se dejó escrito antes y después
check-sealed-not-proved = Esto muestra que tus respuestas están entre las que contaron, y que nadie entró dos veces. No muestra que los resultados sean su suma, porque las respuestas no se publican.
kept-sealed = Rondas selladas
kept-sealed-text = Tu navegador sella tus respuestas y las envía sin tu nombre, a una dirección que no guarda registro. Entras una vez, con tu nombre; desde ahí nadie puede llegar a tus respuestas. Con una tarjeta no hacen falta scripts y entras al sacarla: nadie sabe qué tarjeta es la tuya. Una ronda sellada lo dice en su primera página.
kept-sealed-left = Lo que queda: quien cambiara el programa a escondidas, o mirara la red justo cuando respondes, podría adivinar, más aún en un grupo pequeño. Copias de los datos de cada minuto mostrarían el orden de las respuestas. Tu proveedor de red ve que te conectaste.
kept-who-operator-sealed = Quien maneja el servidor, en una ronda sellada
kept-who-operator-sealed-text = Podría ver quién entró, y respuestas que nadie puede unir con una persona.

## Qué guardan las tablas, para la página de solicitudes de registros

tables-title = Rondas, respuestas y resultados
table-smallest-crowd = Cuántas personas como mínimo muestra juntas esta alianza, cuando dos personas anfitrionas lo subieron.
table-smallest-crowd-columns =
    people: el menor número de personas que se muestra por separado
table-gap-taken-up = Qué retomó lo que la gente nombró como injusto o que falta. Sin nombres de personas.
table-gap-taken-up-columns =
    id: nombra la línea
    item: la pregunta en que se nombró
    option_no: cuál de sus respuestas
    seat_id: el lugar que lo retoma
    why_not: por qué no se retoma
    day: el día en que se escribió
table-round = Lo que se puso sobre la mesa para una ronda, y en qué punto está, para que todas las personas puedan volver a leerlo.
table-round-columns =
    title: cómo se llama la ronda
    stage: si empezamos, renovamos o profundizamos el trabajo
    keeping: sellada o confidencial
    why: por qué se pregunta
    who_asks: quién pregunta, en sus palabras
    who_sees: quién más ve lo que resulta
    what_happens: qué pasa con ello
    closes_day: el último día para responder
    answer_due_day: el día hasta el que se debe una respuesta
    state: borrador, abierta, cerrada o respondida
    floor_people: el menor número de personas que se muestra por separado
    watch_title: qué ver o leer antes
    watch_url: dónde está
    watch_minutes: cuánto dura
    breakdowns: si los resultados se muestran por grupo o por organización
    lead_name: quien habló primero, si alguien lo hizo
    lead_words: lo que esa persona dijo de sí
    made_by: quién la empezó
    opened_day: el día en que se abrió
    closed_day: el día en que se cerró
    close_agreed_day: el día en que dos organizaciones la cerraron antes, si lo hicieron
    took_part_people: cuántas personas participaron, desde el cierre
table-round-item = Qué pregunta una ronda, en su orden.
table-round-item-columns =
    is_focus: si se eligió como tema principal
table-round-label = Las organizaciones y los grupos tal como eran al abrirse la ronda, para poder nombrarlos en los resultados.
table-round-label-columns =
    kind: grupo u organización
    label: su número
    name: su nombre ese día
table-instrument = Sus propios cuestionarios y preguntas, para que las rondas puedan usarlos.
table-instrument-columns =
    id: su nombre corto
    version: qué versión
    round_id: la ronda a la que pertenecen, si es solo una
    text: todo su texto
table-took-part = Que una persona participó en una ronda confidencial abierta, para que nadie cuente dos veces. No lo que dijo. Se borra al cierre.
table-took-part-columns =
    typed_in: si alguien pasó su hoja de papel
table-answer = Lo que se dijo en rondas confidenciales, cada respuesta por separado, para poder contarla. Ninguna persona y ninguna hora.
table-answer-columns =
    id: un número al azar
    part: si se eligió o se contó
    tag: una huella del código de cambio hasta el cierre; después, azar
    said: lo que se dijo
    group_label: el grupo, si la persona lo eligió y lo comparten bastantes
    partner_label: la organización, si la persona la eligió y la comparten bastantes
    signed: el nombre bajo una historia que su autora o autor firmó
table-round-release = Lo que una ronda cerrada muestra a todas las personas. Tiene palabras y números aproximados; nada más se puede mostrar.
table-round-release-columns =
    shown: los resultados, tal como están en la página
    hash: una huella de los resultados, para ver que nadie los cambió
    roster_people: cuántas personas había al cierre
    has_typed_in: si llegó alguna hoja en papel
    bounds: lo que no se mostró porque pocas personas entraron o salieron desde que se preguntó la última vez
table-round-member = Quiénes podían responder en las últimas cinco rondas, no quiénes lo hicieron. Así, dos resultados juntos no cuentan nada de los pocos que entraron o salieron.
table-round-member-columns =
    labels: los grupos y la organización aliada de la persona en ese momento
table-told-story = Historias que la gente compartió con todas las personas o con las anfitrionas. Su orden es al azar.
table-told-story-columns =
    readers: quién puede leerla
    text: la historia, con un signo en lugar de lo que se retuvo
    signed: el nombre que puso quien la escribió, si lo puso
table-owed-answer = Lo que se respondió después de una ronda, para que todas las personas puedan pedir cuentas.
table-owed-answer-columns =
    heard: qué se escuchó
    wont: qué no se hará, y por qué
    unknown: qué no se sabe todavía
    answered_day: el día de la respuesta
table-we-will = Cada cosa que se prometió en una respuesta así.
table-we-will-columns =
    text: qué se hará
    level: dónde actúa, por ejemplo entre personas
table-sealed-round = La llave de una ronda sellada y la lista de recibos, para que cualquiera pueda comprobar la cuenta. Ninguna respuesta.
table-sealed-round-columns =
    seed: de dónde sale la llave; a la vista de todas las personas tras el cierre
    questions: una huella de lo que se preguntó
    left_people: cuántas personas entraron y después se fueron
    left_with_card: cuántas de ellas tomaron una tarjeta
    replacement_cards: cuántas tarjetas se dieron en lugar de otras perdidas
    bundle: la lista de recibos: sin nombres ni respuestas
    crowds: qué grupos y organizaciones compartían bastantes personas al cierre
table-sealed-issue = Que una persona entró a una ronda sellada, para que cada una entre una vez. No cuándo, ni si respondió.
table-sealed-issue-columns =
    request: con qué lo pidió su navegador; parece azar. Vacío para quien tomó una tarjeta, y para todas las personas tras el cierre
table-sealed-card = Las tarjetas impresas de una ronda sellada abierta, para que solo cuenten esas. Ni sus códigos ni quién sacó cuál. Se borran al cierre.
table-sealed-card-columns =
    name: un número que hace el código de la tarjeta; no lleva de vuelta a ningún código
    request: lo que se pidió con ella; parece azar
table-sealed-replaced = Que una persona perdió una tarjeta y recibió otra, para que pase una sola vez. No cuál.
table-open-record = Vacía. Lo que versiones anteriores escribieron sobre las rondas está ahora en el registro abierto.
table-open-record-columns =
    number: su lugar, desde 1
    kind: de qué trata
    text: su texto exacto
table-envelope = Lo que se dijo en rondas selladas, cada lugar por separado, para poder contarlo. Ningún camino lleva de uno a otro ni a una persona.
table-envelope-columns =
    round: el número de la ronda
    slot: qué pregunta, y si se eligió o se contó
    tag: un número que parece azar, hecho con un código que solo tiene quien escribió
    version: cuántas veces se cambió ese lugar
    bytes: lo que se dijo, con el permiso y la firma
table-ended-round = Rondas selladas que ya no reciben respuestas.
table-ended-round-columns =
    round: el número de la ronda
    is_settled: si ya se borraron las historias solo para quien las escribió

## Quienes vuelven a contar las rondas selladas

act-see-audits = Leer qué encontró quien volvió a contar una ronda sellada
act-bring-audit = Traer la declaración firmada de quien volvió a contar una ronda sellada
audit-title = Contado otra vez
audit-more = Quién contó, y cómo puedes hacerlo tú
audit-lead = Los resultados son para todas las personas. Las respuestas selladas, para nadie. Por eso dos personas de dos organizaciones pueden contar por todas: vuelven a contar las respuestas en una copia de los datos y firman lo que encuentran.
audit-back = Volver a los resultados
audit-standing = Cómo está ahora
audit-two = Comprobado por dos personas de dos organizaciones: { $first } y { $second }, hasta el { $day }. Los resultados son la suma de las respuestas.
audit-one = Una de dos: { $who } volvió a contar las respuestas el { $day }. Los resultados son su suma. Alguien de otra organización puede hacer lo mismo.
audit-none = Nadie ha vuelto a contar las respuestas hasta ahora. Dos personas de dos organizaciones pueden hacerlo.
audit-against = { $who } no está de acuerdo, { $day }.
audit-who = { $name } ({ $partner })
audit-who-left = alguien que ya no está ({ $partner })
audit-found-agrees = Los resultados son la suma de las respuestas. Cada respuesta tenía derecho a contar.
audit-found-no-entry = Falta algo que debe estar escrito sobre esta ronda.
audit-found-other-list = La lista de recibos no es la que se anotó al cierre.
audit-found-broken-list = La lista de recibos no coincide en sí misma.
audit-found-bad-answer = Al menos una respuesta no tenía derecho a contar.
audit-found-unlisted-answer = Al menos una respuesta no está en la lista de recibos.
audit-found-missing-answer = Al menos una respuesta de la lista ya no está.
audit-found-other-sum = Lo que se mostró no es la suma de las respuestas.
audit-statements = Lo que se firmó
audit-text = El texto firmado
audit-how = Cómo volver a contar
audit-how-copy = Siéntate con quien maneja el servidor, ante esa máquina. Esa persona hace una copia de la carpeta de datos para ti. La copia tiene lo que todas las personas dijeron y cómo contactarlas. Por eso nunca sale de la máquina.
audit-how-run = Ejecuta esto sobre la copia. La primera vez hace una llave solo tuya en el archivo my-key.txt. Llévate ese archivo y úsalo otra vez la próxima.
audit-how-bring = Trae aquí el archivo statement.txt, diga lo que diga.
audit-how-delete = Borren juntos la copia.
audit-how-limits = El servidor comprueba que el texto está firmado y trata de estos resultados. No comprueba que contaste de verdad. Por eso hacen falta dos personas, de dos organizaciones, con su nombre.
audit-bring = Traer una declaración
audit-statement = El texto firmado
audit-statement-hint = Nueve líneas. La primera es «powerwith audit 1».
audit-file = O el archivo
audit-bring-name = Queda aquí con tu nombre y tu organización. No se puede retirar.
audit-bring-button = Traerla
audit-wrong-empty = Pega el texto firmado, o elige el archivo.
audit-wrong-text = Esto no es una declaración firmada, o le falta una parte. Mira la línea { $line }.
audit-wrong-round = Esta declaración trata de otra ronda.
audit-wrong-signature = La firma no corresponde al texto. Trae el texto tal como se hizo.
audit-wrong-results = Esta declaración trata de otros resultados que los de esta página. Vuelve a contar en una copia nueva. Si sigue diciendo lo mismo, habla con personas anfitrionas de dos organizaciones.
audit-wrong-many = Esta ronda ya tiene todas las declaraciones que puede guardar.

table-round-audit = Quién trajo la declaración de quien volvió a contar, para que quede con su nombre.
table-round-audit-columns =
    signature: la firma de la declaración, para saber cuál es
    person_id: quién la trajo; vacío cuando se borra a esa persona

## Rondas selladas: lo que podría decir quién es alguien, buscado en el aparato

hints-title = ¿Podrían estas palabras decir quién eres?
hints-text = Marcamos lo que parece un nombre, un lugar, un día, una edad o un cargo. Por palabras así, otras personas pueden saber quién escribió esto o de quién trata. Puedes decirlo de otra manera, o elegir quién lo lee. O dejarlo así. Tú decides.
hints-device = Lo buscó tu propio aparato. No se envió nada. No puede encontrarlo todo, y algunas palabras marcadas no dicen nada.
hints-change = Cambiar esta historia
hints-months-first = enero, febrero, marzo, abril, mayo, junio
hints-months-last = julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre
hints-weekdays = lunes, martes, miércoles, jueves, viernes, sábado, domingo
hints-ages = año, años, mes, meses, edad
hints-harmless = OK, TV, Zoom, Internet, Google, Covid

## Tarjetas para sacar

act-give-cards = Imprimir tarjetas para una ronda sellada, y anotar quién tomó una
act-answer-later = Responder una ronda sellada otro día, sin nombre
act-answer-by-card = Responder una ronda sellada con una tarjeta, o cambiar respuestas con su código, sin entrar con nombre
card-drawn = Sellada, con tarjeta
card-drawn-text = Nadie sabe qué tarjeta sacaste. Por eso nadie que lea nuestra base de datos o sus copias, tampoco quien maneja este servidor, puede saber qué respuesta es tuya. Quien cambiara el programa a escondidas, o mirara justo cuando respondes, podría adivinar. Hasta el cierre, quien tenga tu código puede leerla y cambiarla. Otras personas pueden reconocer tus palabras.
kept-short-card-name = Sellada, con tarjeta.
kept-short-card = Nadie sabe qué tarjeta sacaste.
who-which-partner = ¿Con qué organización pueden contar también tus respuestas?
check-name = Tu nombre bajo el relato
check-name-hint = Elegiste contar un relato con tu nombre. Escríbelo como los demás deben leerlo.
check-name-missing = Escribe tu nombre, o vuelve y elige otros lectores.
by-card = Responder con una tarjeta, o en papel
by-card-text = Quienes organizan pueden darte una tarjeta que sacas de un sombrero. Nadie sabe cuál es la tuya. Funciona en cualquier teléfono y sin JavaScript. Alguien de tu confianza también puede pasar por ti lo que escribiste en papel.
by-card-paper = Imprimir las preguntas
took-card = Tomaste una tarjeta
took-card-text = Responde con el código que lleva. Allí no hace falta entrar con nombre, y funciona en cualquier aparato.
took-card-not-me = ¿No tomaste ninguna tarjeta? Avisa a quienes organizan: pueden darte una.
drawn-title = Responde con tu tarjeta
drawn-lead = Escribe el código de tu tarjeta. Abre la ronda, y nadie sabe qué tarjeta es la tuya.
drawn-open = Abrir
drawn-change = ¿Ya enviaste? El mismo código muestra lo que enviaste, y puedes cambiarlo hasta el cierre. Si muestra algo que no enviaste, alguien usó tu tarjeta: avisa a dos de quienes organizan.
drawn-helper = ¿Lo pasas por otra persona? Usa el código de su tarjeta y devuélvele la tarjeta.
drawn-unknown = Este código no abre nada ahora. Mira otra vez si hay una letra mal. Cuando la ronda está cerrada, sus códigos ya no abren nada.
no-other-code = Volver al código
no-cards-given = Las tarjetas están en uso
no-cards-given-text = Alguien ya tomó una tarjeta, así que no se pueden imprimir de nuevo.
no-card-left = No queda ninguna tarjeta
no-card-left-text = Todas las tarjetas están repartidas. Quien no tiene una puede responder en un aparato.
no-card-to-replace = No hay tarjeta que reponer
no-card-to-replace-text = Otra tarjeta es solo para quien tomó una, y solo una vez.
no-card-not-taken = Ya se usan tantas tarjetas como personas hay en la lista
no-card-not-taken-text = Ya se usan tantas tarjetas como dice la lista. Si no estás en ella, pide a quienes organizan que te anoten y envía otra vez. Si estás, quizá alguien usó tu tarjeta: avisa a dos de quienes organizan. Lo que escribiste sigue aquí.
no-card-used = Otra persona usó esta tarjeta
no-card-used-text = Se usó de una manera que no encaja con su código. Avisa a dos de quienes organizan.
host-draw = Tarjetas para sacar
host-paper-sealed = Imprimir las preguntas
paper-lead-sealed = Imprime esto, o escribe las respuestas en cualquier hoja. Quien la pase necesita una tarjeta sacada del sombrero, y abre { $address } con su código.
round-sealed = Sellada
round-begun = Ya empezaste esta ronda. Con tu código o tarjeta puedes seguir, o cambiar lo que enviaste.
round-open-again = Abrirla otra vez
draw-title = Tarjetas para sacar
draw-lead = Para quien responde sin JavaScript, en un teléfono compartido o en papel. La gente saca de un sombrero, así nadie sabe de quién es cada tarjeta.
draw-how = Cómo se hace
draw-how-print = Imprime las tarjetas junto con alguien de otra organización. Córtalas, dóblalas, ponlas en un sombrero. No guarden copia: quien tiene un código puede leer y cambiar lo que se envía con él.
draw-how-hat = Cada persona saca una. Nadie mira la tarjeta de otra persona.
draw-how-list = Anota abajo quién tomó una tarjeta, mejor a todas las personas antes de que responda la primera. Ya no podrán responder también en un aparato; así cada voz cuenta una vez. Con menos de cinco, quien guardó copia podría adivinar de quién es una respuesta.
draw-how-answer = La gente escribe el código, o alguien de confianza pasa lo que está en papel.
draw-print-title = Imprimir las tarjetas
draw-print-text = Serán { $cards } tarjetas: una por persona y dos de más.
draw-print = Hacer { $cards } tarjetas
draw-printed-text = Se hicieron { $cards } tarjetas. Si la hoja se perdió, hazlas de nuevo: las de antes ya no abrirán nada.
draw-print-anew = Hacer { $cards } tarjetas de nuevo
draw-in-use = Se hicieron { $cards } tarjetas y están en uso.
draw-list = Quién tomó una tarjeta
draw-list-text = Solo que tomó una, no cuál. Quien ya empezó en un aparato no puede tomar una tarjeta.
draw-take = Tomó una tarjeta
draw-took = tomó una tarjeta
draw-took-two = tomó una tarjeta, la perdió, tomó otra
draw-lost = La perdió: dar otra
cards-sheet-title = Tarjetas para recortar
cards-sheet-lead = Imprime ahora, corta por las líneas, dobla cada tarjeta y ponlas en un sombrero.
cards-sheet-once = Los códigos están solo en esta página y se muestran una vez. Si cargas la página de nuevo, se hacen códigos nuevos y estos no abren nada.
cards-sheet-back = Volver a la lista
cards-qr-address = Abre la página
cards-qr-code = Copia el código
cards-slip-how = Abre esta dirección y escribe el código:
cards-slip-until = Úsala hasta el { $day }.
cards-slip-keep = Guarda esta tarjeta para ti. Con ella puedes cambiar tus respuestas hasta el cierre, y ver después que se contaron.
act-open-card = Leer lo que abre una tarjeta, con su nombre
act-use-card = Recibir fichas para una tarjeta que alguien tomó, una vez
no-too-late = El último día para empezar ya pasó
no-changed-meanwhile = Alguien acaba de enviar con este código
no-changed-meanwhile-text = Abre el código otra vez para ver lo que se envió, y cámbialo ahí.
sent-shared = En un teléfono compartido, cierra ahora esta ventana. Tu código está en tu tarjeta.
sent-done = Listo

## Quienes leen primero

act-ask-first-readers = Pedir a dos personas de dos organizaciones que lean primero las historias de una ronda
act-read-first = Leer primero las historias de una ronda cerrada, si eres una de las dos personas; nadie más encuentra la página
act-hold-back = Retener una frase junto con la otra persona que lee primero
first-title = Quién lee primero las historias
first-title-read = Quién leyó primero las historias
first-held-back = retenido para proteger a las personas
first-card = Quién lee primero las historias
first-card-nobody = Nadie. Las historias salen tal como se escribieron.
first-card-two = { $one } y { $other }, durante { $days } días como máximo después del cierre. Ven las historias para todas las personas, sin nombres ni etiquetas. Si las dos están de acuerdo en que una frase deja ver quién es alguien, la retienen. No pueden cambiar ni una palabra.
first-card-missing = Una de las dos personas no puede. Si nadie toma su lugar antes del cierre, las historias salen tal como se escribieron.
first-nobody = Nadie. Las historias se muestran tal como se escribieron.
first-reading = { $one } y { $other } leen primero las historias para todas las personas. Las historias salen cuando las dos hayan terminado, a más tardar el { $day }.
first-read-now = Leerlas ahora
first-ended-both = { $one } y { $other } leyeron primero las historias. Salieron el { $day }.
first-ended-day = { $one } y { $other } tuvieron tiempo para leer primero las historias. Salieron el { $day }, como se prometió.
first-ended-not-two = A { $one } y { $other } se les pidió leer primero las historias. Una de las dos personas no pudo, por eso las historias salieron el { $day }.
first-ended-none = A { $one } y { $other } se les pidió leer primero las historias. No hubo ninguna historia para todas las personas.
first-held-nothing = No se retuvo nada.
first-held-some = { $n ->
    [one] Se retuvo una frase. Las dos personas estuvieron de acuerdo, y no se cambió nada más.
   *[other] Se retuvieron { $n } frases. Las dos personas estuvieron de acuerdo en cada una, y no se cambió nada más.
}
first-log-line = { $why }: { $n }
first-log-kept = Una frase retenida se borra. Cuántas fueron, y por qué, queda escrito para todas las personas.
first-record = Lo que queda escrito
first-why-name = Nombra a alguien
first-why-role = Deja ver quién es alguien por lo que hace
first-why-event = Cuenta de un día, un lugar o un hecho que pocas personas comparten
first-why-private = Cuenta lo que otra persona guarda para sí
first-host-nobody = Nadie. Las historias salen con los resultados, tal como se escribieron. Si quieres, pide a dos personas de dos organizaciones que lean primero.
first-host-change = Pedírselo a alguien, o cambiar a quién
first-said-nothing = Se le pidió a { $who }.
first-said-yes = { $who } dijo que sí.
first-said-no = { $who } dijo que no. Puedes pedírselo a otra persona.
first-home = Leer primero historias
first-home-asked = Se te pide ser una de las dos personas que leen primero las historias de «{ $round }».
first-home-read = Las historias de «{ $round }» te esperan a ti y a otra persona.
first-ask-lead = Puedes pedir a dos personas de dos organizaciones que lean las historias de esta ronda antes que las demás.
first-ask-see = Ven las historias para todas las personas, en un orden al azar, sin nombres, grupos ni organizaciones. Las historias para las personas anfitrionas les llegan directamente a ustedes.
first-ask-may = Si las dos están de acuerdo en que una frase deja ver quién es alguien, se retiene. No pueden cambiar ni una palabra.
first-ask-days = Tienen { $days } días después del cierre. Luego las historias salen, hayan hecho lo que hayan hecho. Los resultados no esperan a nadie.
first-ask-told = La gente lee los nombres de las dos antes de la primera pregunta. Por eso, con la ronda abierta solo puedes pedírselo a otra persona en lugar de alguien que no puede. A las personas anfitrionas no se les puede pedir: ninguna mira antes.
first-ask-open = Elige a alguien en lugar de la persona que no puede. La otra se queda.
first-ask-one = Primera persona
first-ask-other = Segunda persona
first-ask-nobody = Deja las dos vacías para no pedírselo a nadie.
first-wrong-partner = Estas dos personas comparten una organización. Elige personas de dos organizaciones.
first-wrong-host = Las personas anfitrionas no pueden leer primero. Elige a alguien que no lo sea.
first-wrong-fixed = Esta ronda se abrió sin nadie que lea primero, y así se dijo. Puedes pedírselo a dos personas en la próxima ronda.
first-wrong-still-there = Quien puede leer se queda. Solo puedes cambiar a alguien que dijo que no o que ya no está.
first-wrong-said-no = Una de estas dos personas dijo que no. Elige a otra.
first-wrong-late = Esta ronda está cerrada. Ya no se puede cambiar quién lee primero.
first-wrong-not-here = Una de estas dos personas ya no está aquí. Elige otra vez.
first-wrong-two = Elige a dos personas, o deja las dos vacías.
first-desk-title = Leer primero las historias
first-asked-lead = Se te pide leer las historias de esta ronda antes que las demás personas, con alguien de otra organización. Empieza el { $day }, y tienes { $days } días.
first-asked-name = Tu nombre y tu organización están en la primera página de la ronda, para que la gente sepa quién lee.
first-what-see = Ves las historias para todas las personas, sin nombres ni etiquetas. La tuya puede estar entre ellas.
first-what-hold = Si una frase deja ver quién es alguien, puedes pedir que se retenga. Se retiene si la otra persona está de acuerdo.
first-what-not = No puedes cambiar ni una palabra. Que una frase duela, o que no estés de acuerdo con ella, no es motivo para retenerla.
first-what-quiet = Por favor, guarda para ti lo que lees, y no adivines quién lo escribió.
first-yes = Sí, voy a leer
first-no = No, gracias
first-free = Puedes decir que no. Entonces se le puede pedir a otra persona.
first-you-said-yes = Dijiste que sí. Gracias.
first-you-said-no = Dijiste que no. Está bien.
first-cannot = Al final no puedo
first-can = Al final sí puedo
first-read-lead = { $n ->
    [one] Una historia las espera a las dos personas. Sale cuando las dos hayan terminado, a más tardar el { $day }.
   *[other] { $n } historias esperan a las dos personas. Salen cuando las dos hayan terminado, a más tardar el { $day }.
}
first-begin = Empezar a leer
first-stories = Las historias
first-story = Historia { $number }
first-story-of = Historia { $number } de { $all }
first-chip-asked = { $n ->
    [one] la otra persona pregunta por una frase
   *[other] la otra persona pregunta por { $n } frases
}
first-chip-mine = { $n ->
    [one] preguntas por una frase
   *[other] preguntas por { $n } frases
}
first-chip-held = { $n ->
    [one] una frase retenida
   *[other] { $n } frases retenidas
}
first-other-asks = { $n ->
    [one] La otra persona pregunta por una frase. Por favor, mírala antes de terminar.
   *[other] La otra persona pregunta por { $n } frases. Por favor, míralas antes de terminar.
}
first-have-read = He leído todas las historias
first-have-read-hint = Cuando las dos personas hayan terminado, las historias salen enseguida. Si la otra pregunta por algo nuevo, se te pide otra vez. Nada espera más que hasta el { $day }.
first-you-have-read = Terminaste, gracias. Las historias salen cuando la otra persona termine, a más tardar el { $day }.
first-cannot-hint = Entonces las historias salen ahora, sin lo que las dos acordaron retener.
first-let-out = Que las historias salgan ahora
first-out = Las historias ya salieron. Gracias por leer.
first-to-desk = Todas las historias
first-signed = Para todas las personas. Quien la escribió la firma con su nombre, que verás cuando salga.
first-unsigned = Para todas las personas, sin nombre.
first-next = Historia siguiente
first-last = Ir al final
first-before = Historia anterior
first-hold = Pedir que se retenga
first-look = Mirarla
first-sentence = Frase { $number }
first-stands-held = Retenida, las dos personas están de acuerdo. { $why }.
first-stands-asked = La otra persona pide retenerla. { $why }.
first-stands-mine = Pides retenerla. { $why }. La otra persona no ha dicho que sí hasta ahora.
first-why = ¿Por qué habría que retenerla?
first-why-hint = Todas las personas ven después este motivo, nunca la frase.
first-why-missing = Elige por qué habría que retenerla.
first-own = En tus palabras, si quieres
first-own-hint = No digas nada que esté en la historia. Todas las personas pueden leerlo después.
first-own-quotes = Esto repite palabras de la historia. Por favor, dilo con otras palabras.
first-own-names = Esto nombra a alguien de aquí. Por favor, deja los nombres fuera.
first-ask = Pedir que se retenga
first-ask-hint = Se retiene si la otra persona está de acuerdo. Hasta que salgan las historias puedes retirarlo.
first-agree = Estoy de acuerdo, que se retenga
first-agree-hint = Si no estás de acuerdo, no hagas nada: entonces sale.
first-changed = La otra persona cambió las palabras. Léelas de nuevo.
first-take-back = Que salga, después de todo
stories-wait = Dos personas de dos organizaciones leen primero las historias. Salen a más tardar el { $day }.
kept-who-first = Las dos personas que leen primero, si una ronda las tiene
kept-who-first-text = Historias para todas las personas, hasta tres días antes que las demás: sin nombres, grupos ni organizaciones. No las historias para las personas anfitrionas ni las que son solo para ti. Pueden retener juntas una frase, y no cambian nada. La primera página de una ronda las nombra.
kept-what-held = Una frase que retienen quienes leen primero se borra. Las copias de seguridad antiguas pueden tenerla todavía.
table-first-reading = Que se pidió a dos personas leer primero las historias de una ronda.
table-first-reading-columns =
    until_day: el día en que las historias salen a más tardar
    out_day: el día en que salieron
table-first-reader = Quién lee primero. Se dice a todas las personas antes de responder.
table-first-reader-columns =
    person_id: quién es; vacío cuando se borra a esa persona
    partner: el número de la organización por la que está
    word: si dijo que sí o que no
    has_read: si terminó; se quita cuando salen las historias
table-first-mark = Dónde se retuvo una frase y por qué, para que todas las personas lo vean. Nunca la frase.
table-first-mark-columns =
    story: qué historia, por su lugar
    sentence: qué frase, contada desde 0
    why: el motivo
    own_words: el motivo en palabras de quien lee
    asked_by: quién lo pidió; vacío cuando salen las historias
    is_agreed: si las dos personas están de acuerdo; lo que pidió solo una se borra cuando salen las historias

## Let in today, answering on another day

later-offer = Prepararme hoy y responder otro día
later-why-title = Prepárate hoy, responde otro día
later-why = Ahora has iniciado sesión. Quien mire en vivo nuestro servidor o la red ve que estás aquí y, un momento después, que llega una respuesta. En un grupo pequeño eso permite adivinar bastante.
later-how = Por eso, toma ahora tu derecho a responder. Te lleva a otra dirección, donde no has iniciado sesión. Vuelve allí otro día y responde. Así el momento no une las dos cosas. Desde otra red, tampoco la dirección.
later-device = Espera en este aparato hasta que envíes. No lo hagas en un aparato que compartes, por favor.
later-get-ready = Prepararme
later-code-lead = Anota este código o hazle una foto. Si este aparato pierde lo que guarda, el código es el camino de vuelta.
later-title = Responder otro día
later-lead = Aquí no has iniciado sesión. Solo este aparato sabe lo que espera en él.
later-come-back = Para volver, guarda esta dirección:
later-ready = Puedes responder hasta el { $day }. Mejor no hoy: deja pasar un día.
later-begun = Empezaste aquí y no se terminó. Con este código puedes seguir donde inicias sesión.
later-answer = Responder ahora
later-forget = Quitarlo de este aparato
later-none = Nada espera en este aparato. Con tu código puedes seguir donde inicias sesión.
later-keeps-nothing = No funcionó, y nada se envió. Una ventana privada no guarda nada; usa otro navegador, o responde donde inicias sesión.
later-no-script = Lo que espera en tu aparato se abre con JavaScript. Puedes activarlo para esta página, o pedir una tarjeta a una persona anfitriona.
later-sent = Puedes cerrar esta página. Ya nada espera en este aparato, salvo que hayas elegido guardarlo.
later-back = Volver a lo que espera en este aparato

## What the open log calls it

kind-round-audited = Se volvió a contar una ronda sellada
kind-round-closed = Se cerró una ronda sellada
kind-round-key = La clave de una ronda sellada
kind-round-opened = Se abrió una ronda sellada
kind-gap-why-not = Por qué no se retoma algo que la gente nombró
kind-round-stories = Salieron las historias de una ronda
kind-round-begun = Se abrió una ronda
kind-round-results = Salieron los resultados de una ronda
kind-round-answered = Las personas anfitrionas respondieron a una ronda

# Dónde diferimos: el camino a un tablero que guarda las dos cosas.
see-two-ways = Aquí diferimos. Las dos cosas pueden ser ciertas.
see-hold-both = Poner las dos lado a lado
see-side = Para parte de nosotros: { $side }. «{ $ask }»
see-side-short = Para parte de nosotros: { $side }

# Una ronda sobre una decisión: cuánta voz tuvieron las personas más afectadas.
act-ask-about-decision = Preguntar cuánta voz tuvieron las personas más afectadas en una decisión
about-title = ¿Cuánta voz tuvieron?
about-lead = Que un asiento estuviera ocupado no prueba que se escuchara a alguien. Por eso preguntamos, en una ronda en la que nadie sabe quién dijo qué.
about-question = En la decisión «{ $title }», ¿qué parte tuvieron las personas más afectadas?
about-scale = Se elige una de seis: quedaron fuera, se les avisó, se les preguntó, se trabajó con ellas, compartieron la decisión, tuvieron la decisión. Se puede añadir una historia o decir que no se sabe.
about-how = Esto empieza un borrador con esa única pregunta. Tú dices por qué preguntas y hasta cuándo, como en toda ronda. Lo que se diga se muestra como en toda ronda: a todas las personas a la vez, y nada que hayan dicho menos de cinco.
about-there = Ya hay una ronda: { $title }
about-begin = Empezar el borrador
about-round = ¿Cuánta voz? { $title }
about-why = Queremos saber si quienes más sienten esta decisión tuvieron una voz real en ella.
about-what-happens = Lo leemos junto a lo que dice el registro sobre cada asiento y decimos qué haremos de otra manera la próxima vez.
about-decision = Sobre una decisión
about-decision-beside = Allí puedes leer lo que dice el registro sobre cada asiento.
table-round-about = De qué trata una ronda, cuando pregunta por una decisión.
table-round-about-columns =
    round_id: la ronda
    kind: qué clase de cosa es
    subject_id: cuál

## El menor número de personas que mostramos

act-see-fewest = Leer cuántas personas como mínimo mostramos juntas
act-raise-fewest = Pedir que se suba cuántas personas como mínimo mostramos juntas
kind-floor-raised = El mínimo de personas que mostramos subió
key-floor-raise = No mostrar nada que hayan dicho menos de { $people } personas. Vale para cada ronda que se abra desde entonces, y no se puede bajar de nuevo.
fewest-title = El mínimo de personas que mostramos
fewest-lead = No se muestra nada que hayan dicho menos de { $people } personas. Vale para cada ronda, también si alguien saca cuentas con otros números.
fewest-why = Empezamos con cinco. Con menos, se podría adivinar quién dijo qué. El número se puede subir. Nadie puede bajarlo.
fewest-when = Una ronda conserva el número con el que se abrió.
fewest-raise = Subirlo
fewest-host = Tú lo pides, y una persona anfitriona de otra organización dice que sí en 7 días. Piensa primero en las organizaciones y los grupos más pequeños. Con un número más alto, menos de ellos se ven por separado.
fewest-field = ¿Desde cuántas personas mostramos lo que dijeron?
fewest-hint = Más de { $now }, hasta { $most }.
fewest-ask = Pedir que se suba
fewest-member = Dos personas anfitrionas de dos organizaciones pueden subirlo. Díselo a una si lo quieres.
fewest-highest = Ya está en lo más alto.
fewest-waits = Una persona anfitriona pidió subirlo. Otra, de otra organización, puede decir que sí hasta el { $until }.
fewest-wrong = Escribe un número mayor que { $now }, hasta { $most }.
fewest-risen = El número ya se subió. Ahora no cambió nada.
