# Las palabras de los encuentros.

nav-gather = Encontrarse

## What comes and what was

gather-title = Encontrarse
gather-lead = Donde nos vemos, comemos, aprendemos y miramos atrás. Cualquiera de aquí puede convocar un encuentro.
gather-call = Convocar un encuentro
gather-coming = Lo que viene
gather-past = Lo que fue
gather-none-coming = Todavía no hay nada previsto. Puedes convocar el primero.
gather-none-past = Todavía no hubo nada.
gather-nobody-counts = Nadie lleva una lista de quién vino. Ven cuando te venga bien.
gather-is-off = Se canceló
gather-rests = Descansamos: { $name }
to-gather = Volver a lo que viene
to-gathering = Volver al encuentro

## Days, times, kinds

month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
weekday-short = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
day-with-weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}, { $date }
time-am = { $time } a. m.
time-pm = { $time } p. m.
time-from-to = de { $from } a { $to }
clocks = Según los relojes de { $place }
clocks-here = Según los relojes de donde nos vemos
minutes = { $hours ->
    [0] { $minutes } minutos
    [1] { $minutes ->
        [0] 1 hora
       *[other] 1 hora { $minutes } minutos
    }
   *[other] { $minutes ->
        [0] { $hours } horas
       *[other] { $hours } horas { $minutes } minutos
    }
}
kind-open-table = Comida y mesa abierta
kind-circle = Un círculo
kind-see-together = Mirar juntos
kind-keep-going = ¿Cómo seguimos adelante?
kind-learning = Aprender juntos
kind-welcome = Bienvenida a una organización nueva
kind-other = Otra cosa
ease-meal = Comida
ease-child-care = Cuidado de niños
ease-interpreter = Intérprete
ease-rides = Transporte
ease-step-free = Sin escalones
rhythm-once = Una vez
rhythm-week = Cada semana
rhythm-two-weeks = Cada dos semanas
rhythm-month = Cada mes
rhythm-ninety-days = Cada 90 días
where-from-afar = Por teléfono o video

## Calling one

new-title = Convocar un encuentro
new-lead = Di qué es, cuándo y dónde. Todas las personas de aquí lo ven enseguida.
new-send = Convocarlo
field-kind = ¿De qué tipo es?
field-kind-empty = Elige un tipo. «Otra cosa» está bien.
field-title = ¿Cómo se llama?
field-title-hint = En pocas palabras, como Cena y mesa abierta.
field-title-empty = Ponle un nombre en pocas palabras.
field-day = ¿Qué día?
field-day-empty = Elige el día.
field-starts = ¿A qué hora empieza?
field-starts-empty = Escribe a qué hora empieza, como 17:30 o 5:30 p. m.
field-minutes = ¿Cuánto dura?
field-minutes-choose = Elige
field-minutes-empty = Elige cuánto dura. Con eso la gente organiza el transporte y el cuidado.
field-place = ¿Dónde es?
field-place-hint = El lugar y la sala. Déjalo vacío si solo se participa de lejos.
field-joining = ¿Cómo se puede participar de lejos?
field-joining-hint = Un número de teléfono o un enlace. Déjalo vacío si no se puede.
field-ease = ¿Qué hace fácil venir?
field-ease-hint = Marca solo lo que es seguro.
field-ease-words = ¿Qué más ayuda?
field-ease-words-hint = Idiomas, una sala tranquila, a quién llamar. Separa con comas.
field-about = ¿De qué se trata?
field-about-hint = Puedes dejarlo vacío.
field-rhythm = ¿Vuelve a venir?
field-rhythm-hint = Mantiene su hora cuando cambian los relojes. Descansa en las pausas que nombramos.
field-hold = ¿Quién lo lleva?
field-hold-hint = Llevarlo quiere decir abrirlo, cuidar el tiempo y cerrarlo. El trabajo va rotando.
field-hold-yes = Yo llevo este
field-why = ¿Por qué?
field-why-hint = Una línea. Todo el mundo la lee. Sin nombres, por favor.
field-why-empty = Escribe en una línea por qué. La gente contaba con esto.

## One gathering

one-is-off = Este encuentro se canceló.
one-rests = { $name }: descansamos hasta el { $day }.
one-moved = Este encuentro cambió de fecha. Estaba previsto para el { $day }.
one-changed = Algo cambió aquí.
one-when = Cuándo
one-where = Dónde
one-joining = De lejos
one-rhythm = Vuelve a venir
one-ease = Fácil de venir
hold-title = Quién lo lleva
hold-nobody = Nadie todavía. Podrías ser tú.
hold-their-yes = Dijeron que sí por su cuenta.
hold-take = Yo lo llevo
hold-back = Devolverlo
hold-you-held-last = Llevaste el anterior. Ahora van primero otras personas. Desde el { $day } también puedes decir que sí.
steer-title = Los planes cambian
steer-change = Moverlo o decirlo de otra manera
steer-off = Cancelarlo
change-title = Moverlo o decirlo de otra manera
change-only-this = Esto cambia solo este. Los que siguen quedan como están.
change-send = Cambiarlo
off-title = Cancelarlo
off-lead = La página queda, para que nadie se encuentre con la puerta cerrada.
off-which = ¿Cuáles?
off-this = Solo este
off-after = Este y todos los que siguen
off-send = Cancelarlo
off-not = Dejarlo como está
note-title = Lo que queda
note-lead = Esto lo escribimos entre todos. No lleva ningún nombre al lado.
note-heard = Lo que escuchamos
note-heard-hint = Cosas, no personas. No ponga quién lo dijo.
note-will = Lo que vamos a hacer
note-will-hint = Quién del grupo, qué y para cuándo.
note-none = Todavía no hay nada escrito.
note-write = Escribir lo que queda
note-change = Cambiar lo que queda
note-send = Guardarlo
note-now-there = Otra persona acaba de escribir esto
agreements-title = Cómo queremos tratarnos
table-title = Sobre la mesa
table-owed = Una ronda que espera su respuesta
table-review = Una decisión para mirar de nuevo
month-title = Un mes en una hoja
month-others = Otros meses
month-long = { $month ->
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

## Calendar

home-calendar = Agregar a mi calendario
one-take-along = Para llevar
one-guide = Una guía para esto
one-file = Un archivo para mi calendario
calendar-title = Mi calendario
calendar-lead = Tu teléfono puede mostrar lo que viene. Dale una dirección y mira allí por su cuenta.
calendar-is-off = Ahora no tienes ninguna dirección.
calendar-is-on = Tu dirección está activa.
calendar-is-busy = Tu dirección está activa. Solo dice «ocupado».
calendar-shows = ¿Qué debe mostrar?
calendar-shows-hint = Los teléfonos quedan sobre la mesa y los calendarios los guardan grandes empresas.
calendar-shows-all = Qué es y dónde
calendar-shows-busy = Solo «ocupado»
calendar-make = Crear mi dirección
calendar-renew = Crear una dirección nueva
calendar-off = Desactivarla
calendar-fresh = Tu dirección
calendar-once = Solo la mostramos ahora. No guardamos ninguna copia que alguien pueda leer. Si la pierdes, crea una nueva; entonces la vieja termina.
calendar-open = Abrir mi calendario
calendar-how = ¿Cómo la agrego a mano?
calendar-how-copy = Copia la dirección.
calendar-how-add = En tu calendario busca «suscribirse» o «agregar por dirección».
calendar-how-paste = Pega allí la dirección. Puede tardar unas horas hasta que se vea todo.
calendar-who-reads = Quien tenga esta dirección puede leer lo que viene. No lleva el nombre de ninguna persona. Puedes desactivarla en cualquier momento.
feed-off = Se canceló: { $title }
feed-joining = De lejos: { $how }
feed-busy = Ocupado

## Guides

guides-title = Guías
guides-lead = Unos pasos para cada tipo de encuentro. Toma lo que ayude y deja lo demás.
guides-leave = Cuando una organización se va: qué entregar
guides-pass = Nadie tiene que hablar. «Paso» es una respuesta completa.
guides-call = Convocar uno
guides-print = Puedes imprimir esta página.
guide-other-name = Cómo abrir y cerrar
guide-other-for = Para cada encuentro. Toma diez minutos.
guide-other =
    Llegar: Primero comida y agua. Muestra dónde está el rincón tranquilo.
    Decir para qué estamos aquí: Una frase, y a qué hora terminamos.
    Nuestros acuerdos: Alguien los lee en voz alta. Pregunta qué necesitamos hoy.
    Abrir la ronda: Cada quien dice su nombre y una palabra, o pasa. Los intérpretes tienen su tiempo.
    Cerrar: Cada quien dice qué se lleva, o pasa.
    Gracias: Agradece a quienes cocinaron, manejaron, cuidaron niños y llevaron las palabras de un idioma a otro.
    Lo que queda: Dos personas escriben lo que escuchamos y lo que vamos a hacer.
guide-open-table-for = Para comer juntos y oír lo que la gente trae. Dos horas.
guide-open-table =
    Primero comer: Nadie habla a la sala mientras la gente hace fila.
    Abrir la ronda: Cada quien dice su nombre y algo bueno, o pasa.
    Ponerlo sobre la mesa: Cualquiera dice de qué quiere hablar. Escríbalo donde todos lo vean.
    Mesas pequeñas: De cuatro a seis personas en cada una, según de qué quieran hablar.
    Volver: Cada mesa cuenta una cosa que escuchó.
    Un paso: Pregunta qué podemos hacer antes de vernos otra vez y quién quiere hacerlo.
    Cerrar: Agradece a quienes cocinaron y cuidaron. Termina a tiempo; los autobuses se van.
guide-circle-for = Para escucharnos. Una persona habla, las demás escuchan. Noventa minutos.
guide-circle =
    Sentarse en ronda: Sin mesa en medio. Los teléfonos descansan.
    El objeto en la mano: Quien lo tiene habla. Los demás escuchan y nadie responde.
    Nuestros acuerdos: Lo que se dice aquí se queda aquí. Lo que se aprende aquí puede salir.
    Primera vuelta: Un nombre y cómo llegas hoy.
    Segunda vuelta: La pregunta del día. Habla de ti. Puedes pasar.
    Silencio: Un minuto, para todos.
    Tercera vuelta: ¿Qué escuchaste que te vas a llevar?
    Cerrar: Den las gracias. Pregunten quién lleva el próximo círculo.
guide-see-together-for = Para mirar lo que la gente dijo en una ronda. Dos horas.
guide-see-together =
    Abrir la ronda: Un nombre y una palabra, o pasar.
    Cómo leer: Ningún número aquí habla de una sola persona. Lo que se retiene protege a la gente.
    Leer a solas: Diez minutos con la página, en papel o en el teléfono, en tu propio idioma.
    En qué coincidimos: ¿De qué nos alegramos?
    En qué diferimos: ¿Qué puede haber detrás? Pregunta; no busques quién lo dijo.
    Lo que aún no podemos decir: ¿A quién no escuchamos? ¿Cómo podríamos escucharle?
    Elegir hasta tres: Convierte cada uno en una promesa o una propuesta, aquí y ahora.
    Cerrar: Di para cuándo se escribe la respuesta de la ronda y quién la escribe. Gracias.
guide-keep-going-for = Para hablar de cómo esta alianza sigue fuerte. Una vez cada 90 días, dos horas.
guide-keep-going =
    Abrir la ronda: Un nombre y una razón por la que sigues aquí. O pasar.
    Personas: ¿Quién está cansado? ¿Quién falta? ¿Quién podría entrar y qué se lo haría fácil?
    Dinero: ¿Qué tenemos y hasta cuándo? ¿Qué pasa cuando se acabe? ¿A quién no se le paga su trabajo?
    Memoria: ¿Dónde está escrito qué decidimos y por qué? ¿Lo encontraría alguien nuevo?
    Relevo: ¿Qué trabajo depende de una sola persona? ¿Quién lo aprende y desde cuándo?
    Si una organización se va: Abre la página «Cuando nos vamos». Mira las tareas y las promesas.
    Un paso cada uno: ¿Qué haremos antes de hablar otra vez y quién lo cuida?
    Cerrar: Den las gracias. Nombren el día de la próxima conversación.
guide-learning-for = Para aprender juntos cada mes, también sobre el racismo contra las personas negras donde vivimos y trabajamos. Noventa minutos.
guide-learning =
    Nombrarlo: Di el tema de hoy con palabras claras. No lo suavizamos.
    Abrir la ronda: Un nombre y una palabra, o pasar.
    Traerlo: Un texto, una película o una persona invitada, diez minutos. Avisa antes qué tan duro es.
    A solas: Cinco minutos para escribir. ¿Qué sé de esto por mi propia vida?
    En parejas: Una persona habla, la otra escucha; luego al revés.
    En casa y en el trabajo: ¿Dónde nos lo encontramos aquí? ¿Qué hacemos que lo mantiene vivo?
    Un paso: ¿Qué haré, o dejaré de hacer, antes del próximo mes?
    Cerrar: Nadie tiene que enseñar a otros desde su propio dolor. Gracias. ¿Quiénes son las próximas dos personas que lo llevan?
guide-welcome-for = Para dar la bienvenida a una organización nueva como igual. Noventa minutos.
guide-welcome =
    Comer juntos: Siéntense con gente de otras organizaciones.
    Habla primero quien llega: La organización nueva cuenta quiénes son y qué los trae.
    Nosotros contamos: Cada organización dice en dos minutos quiénes son y qué esperan.
    Nuestros acuerdos: Léanlos en voz alta. Pregunten qué cambiaría la organización nueva.
    Cómo decidimos: Muestren quién decide qué y que cada organización cuenta igual.
    Formas de entrar: Pregunten qué le hace fácil venir a su gente y escríbanlo.
    Alguien a su lado: Dos personas de dos organizaciones dicen que ayudan en los primeros meses.
    Cerrar: Gracias, y el día del próximo encuentro.

## Feedback

feedback-title = Decir y repetir lo oído
feedback-lead = Decirlo de verdad, oírlo del todo. Le dices a una persona lo que viste. Esa persona repite lo que oyó. Solo entonces viene una respuesta.
feedback-give = Decirle algo a alguien
feedback-got = Para ti
feedback-given = De ti
feedback-none-got = Nadie te ha dicho nada aquí.
feedback-none-given = No has dicho nada.
feedback-only-two = Solo ustedes dos pueden leerlo. Las personas anfitrionas no. Nada de esto está en el registro abierto.
feedback-to = Para { $name }
feedback-from = De { $name }
feedback-words = Lo que dice
feedback-home = Repetir lo oído
feedback-give-lead = Escribe como le hablarías a la cara. La persona lo lee enseguida.
feedback-whom = ¿A quién?
feedback-choose = Elige una persona
feedback-to-empty = Elige a quién se lo quieres decir.
feedback-saw = ¿Qué viste o escuchaste?
feedback-saw-hint = Lo que cualquiera pudo ver. No lo que tú opinas.
feedback-saw-empty = Escribe lo que viste o escuchaste.
feedback-did = ¿Qué te hizo sentir?
feedback-did-hint = Bueno o difícil. Habla de ti.
feedback-did-empty = Escribe qué te hizo sentir.
feedback-wish = ¿Qué deseas?
feedback-wish-hint = Algo que esta persona pueda hacer.
feedback-wish-empty = Escribe lo que deseas.
feedback-not-for-harm = Si no te sientes a salvo o si alguien salió lastimado, no empieces aquí. Habla primero con alguien de confianza.
feedback-send = Decirlo
feedback-back = Volver a lo mío
feedback-saw-head = Lo que se vio
feedback-did-head = Lo que hizo sentir
feedback-wish-head = El deseo
feedback-they-heard = Lo que la otra persona oyó
feedback-you-heard = Lo que oíste
feedback-missing-head = Lo que faltaba
feedback-reply-head = La respuesta
feedback-said-back = Repite lo que oíste
feedback-said-back-hint = Con tus propias palabras. No tienes que estar de acuerdo. Solo muestras que lo oíste.
feedback-said-back-empty = Escribe lo que oíste.
feedback-say-back = Repetirlo
feedback-reply-later = La respuesta se abre cuando la otra persona dice que la oíste.
feedback-wait-for-giver = Lo repetiste. La otra persona lo lee ahora. La respuesta se abre cuando diga que la oíste.
feedback-reply = Tu respuesta
feedback-reply-hint = Tómate tu tiempo. «Gracias, lo voy a pensar» es suficiente.
feedback-reply-empty = Escribe tu respuesta.
feedback-send-reply = Enviar mi respuesta
feedback-confirm = Sí, eso quise decir
feedback-missing = ¿Qué falta?
feedback-missing-hint = Di solo lo que aún no se oyó.
feedback-missing-empty = Escribe lo que falta.
feedback-send-missing = Pedir que se oiga también esto
feedback-waive-open = No necesito que me lo repitan
feedback-waive-hint = Entonces la otra persona puede responder enseguida. Esto no se puede deshacer.
feedback-waive = Abrir la respuesta ahora
feedback-end-title = Dejarlo ir
feedback-end-hint = Cada uno de ustedes puede terminar esto en cualquier momento. Entonces se borran todas las palabras, para los dos. Después de { $days } días sin un paso también se borran.
feedback-end = Terminarlo y borrar las palabras
stage-given-mine = Todavía no lo ha repetido.
stage-given-yours = Repite lo que oíste. Entonces puede abrirse una respuesta.
stage-said-back-mine = Lo repitió. ¿Es lo que quisiste decir?
stage-said-back-yours = Lo repetiste. Ahora lo está leyendo.
stage-missing-mine = Dijiste lo que faltaba. Lo repetirá otra vez.
stage-missing-yours = Faltaba algo. Repítelo una vez más.
stage-open-mine = Se oyó. Ahora puede responder.
stage-open-yours = Tu respuesta está abierta.
stage-replied = Se dijo, se oyó y se respondió.
no-feedback-to-oneself = Esto es para otra persona. Elige a alguien más.
no-feedback-reply-closed = Primero repite lo que oíste. La respuesta se abre cuando la otra persona dice que la oíste, o que no lo necesita.
no-feedback-not-said-back = Todavía no se ha repetido.
no-feedback-others-turn = Lo repetiste. Ahora le toca a la otra persona.
no-feedback-heard-already = Esto ya se oyó.
no-feedback-replied-already = Ya hay una respuesta. Sigan hablando cara a cara.
no-feedback-one-at-a-time = Ya le dijiste algo a esta persona y no ha terminado. Solo se puede oír una cosa a la vez.
no-feedback-too-many = Has dicho algo { $most } veces sin que haya terminado. Termina algunas primero.
act-read-calendar = Leer el calendario detrás de una dirección: quien la tenga
act-own-calendar = Crear la propia dirección de calendario, renovarla, desactivarla
act-read-guides = Leer e imprimir guías
act-own-feedback = Ver lo que uno dijo y lo que le dijeron
act-give-feedback = Decirle algo a alguien, y decir si se oyó
act-hear-feedback = Repetir lo que se oyó, y responder
act-end-feedback = Terminarlo: cada uno de los dos
table-feed = Direcciones donde los teléfonos leen lo que viene. Solo su dueño las creó.
table-feed-columns =
    person_id: de quién es
    hash: una huella de la dirección; la dirección misma no se guarda
    shows: si dice qué es o solo que alguien está ocupado
    language: el idioma de sus pocas palabras
table-feedback = Lo que una persona le dice a otra. Solo las dos lo leen. Se va cuando una lo termina, y después de 90 días sin un paso.
table-feedback-columns =
    id: un número al azar que lo nombra
    giver_id: quién lo dijo
    receiver_id: a quién
    stage: hasta dónde llegó
    saw: lo que vio quien lo dijo
    did: lo que le hizo sentir
    wish: lo que desea
    said_back: lo que oyó la otra persona
    missing: lo que faltaba en eso
    reply: la respuesta
    step_day: el día del último paso

## When something does not work

no-title = Esto no se puede hacer ahora
no-back = Volver
no-past-day = Ese día ya pasó. Elige hoy o uno más tarde.
no-too-far = Falta mucho para eso. Elige un día hasta el { $day }.
no-no-where = Di dónde es o cómo participar de lejos.
no-length = Elige entre 15 minutos y 10 horas.
no-such-time = Ese día los relojes se saltan esa hora. Elige una hora más tarde.
no-not-yours = Quien convocó este encuentro o lo lleva puede cambiarlo. Habla con esas personas.
no-is-off = Este encuentro se canceló. Puedes convocar uno nuevo.
no-is-over = Este encuentro ya pasó.
no-holders-full = Ya lo llevan { $most } personas. Puedes ayudarles.
no-held-the-last = Llevaste el anterior. Desde el { $day } puedes decir que sí otra vez, si nadie más lo hizo.
no-not-yet = Todavía no empezó. Vuelve ese día.
no-written-meanwhile = Otra persona acaba de escribir aquí. Léelo y junta las dos cosas.
no-too-many = Hay { $most } encuentros por venir. Deja que pasen algunos.
typed-too-long = Esto tiene { $chars } caracteres. Aquí caben { $most }.

## Home, breaks, keeping going

home-gatherings = Próximos encuentros
home-all = Todo lo que viene
keep-going-offer = Hace 90 días que no hablamos de cómo seguimos adelante: personas, dinero, memoria, relevo. ¿Quién lo convoca?
keep-going-call = Convocarlo
gather-more = Más
breaks-title = Pausas
breaks-lead = En una pausa descansa lo que vuelve a venir. Lo que alguien convoca o mueve a mano sí tiene lugar.
breaks-none = Todavía no hay ninguna pausa con nombre.
break-new = Nombrar una pausa
break-name = ¿Cómo se llama?
break-name-hint = Como vacaciones de primavera o ramadán.
break-name-empty = Ponle un nombre a la pausa.
break-first = Primer día
break-last = Último día
break-day-empty = Elige el día.
break-not-sound = El último día va después del primero, y una pausa tiene como mucho { $days } días.
break-too-many = Ya hay { $most } pausas. Quita algunas primero.
break-days = del { $first } al { $last }
break-add = Nombrarla
break-remove = Quitarla
act-name-break = Nombrar pausas y quitarlas

## What one does here

act-see-gatherings = Ver lo que viene y lo que fue
act-call-gathering = Convocar un encuentro
act-move-gathering = Mover un encuentro o cancelarlo: quien lo convocó o lo lleva
act-hold-gathering = Llevar un encuentro y devolverlo
act-write-note = Escribir lo que queda de un encuentro

## What the tables keep

tables-title = Encuentros
table-gathering = Los momentos en que la gente se ve. Todos los miembros los leen. Quién vino no está en ninguna parte.
table-gathering-columns =
    id: un número al azar que lo nombra
    series_id: de qué forma parte, cuando vuelve a venir
    nth: su número en eso
    day: el día
    state: si tiene lugar
    why: por qué se movió o se canceló
    was_day: el día en que estaba antes de moverse
    called_by: quién lo convocó, para que pueda moverlo; ninguna página lo muestra y se va cuando se borra a esa persona
    n_changes: cuántas veces se cambió
    kind: de qué tipo es
    title: cómo se llama
    about: de qué se trata
    starts: a qué hora empieza
    minutes: cuánto dura
    place: dónde es
    joining: cómo participar de lejos
    ease: qué hace fácil venir
    ease_words: más sobre eso
    heard: lo que escuchamos allí, escrito entre todos
    will: lo que vamos a hacer, escrito entre todos
    note_version: cuántas veces se escribió eso
table-series = Encuentros que vuelven a venir, y lo que se dice de cada uno.
table-series-columns =
    id: un número al azar que lo nombra
    rhythm: cada cuánto viene
    first_day: el día del primero
    ended_day: el día desde el que ya no viene
    called_by: quién lo empezó, para que pueda moverlo; ninguna página lo muestra y se va cuando se borra a esa persona
    kind: de qué tipo es
    title: cómo se llama
    about: de qué se trata
    starts: a qué hora empieza
    minutes: cuánto dura
    place: dónde es
    joining: cómo participar de lejos
    ease: qué hace fácil venir
    ease_words: más sobre eso
table-holder = Quién lleva un encuentro, por su propio sí. Se va cuando el siguiente también pasó.
table-holder-columns =
    gathering_id: el encuentro
    person_id: quién lo lleva
table-break = Pausas en las que descansa lo que vuelve a venir.
table-break-columns =
    id: un número al azar
    name: cómo se llama
    first_day: su primer día
    last_day: su último día
