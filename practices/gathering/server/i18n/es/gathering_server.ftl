# Las palabras de los encuentros.

nav-gather = Encontrarse

## What comes and what was

gather-title = Encontrarse
gather-lead = Donde nos vemos, comemos, aprendemos y miramos atrás. Cualquiera de aquí puede convocar un encuentro.
gather-call = Convocar un encuentro
gather-coming = Lo que viene
gather-past = Lo que fue
gather-none-coming = Todavía no hay nada previsto. Usted puede convocar el primero.
gather-none-past = Todavía no hubo nada.
gather-nobody-counts = Nadie lleva una lista de quién vino. Venga cuando le venga bien.
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
kind-welcome = Bienvenida a un nuevo socio
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
new-lead = Diga qué es, cuándo y dónde. Todos aquí lo ven enseguida.
new-send = Convocarlo
field-kind = ¿De qué tipo es?
field-kind-empty = Elija un tipo. «Otra cosa» está bien.
field-title = ¿Cómo se llama?
field-title-hint = En pocas palabras, como Cena y mesa abierta.
field-title-empty = Póngale un nombre en pocas palabras.
field-day = ¿Qué día?
field-day-empty = Elija el día.
field-starts = ¿A qué hora empieza?
field-starts-empty = Escriba a qué hora empieza, como 17:30 o 5:30 p. m.
field-minutes = ¿Cuánto dura?
field-minutes-choose = Elija
field-minutes-empty = Elija cuánto dura. Con eso la gente organiza el transporte y el cuidado.
field-place = ¿Dónde es?
field-place-hint = El lugar y la sala. Déjelo vacío si solo se participa de lejos.
field-joining = ¿Cómo se puede participar de lejos?
field-joining-hint = Un número de teléfono o un enlace. Déjelo vacío si no se puede.
field-ease = ¿Qué hace fácil venir?
field-ease-hint = Marque solo lo que es seguro.
field-ease-words = ¿Qué más ayuda?
field-ease-words-hint = Idiomas, una sala tranquila, a quién llamar. Separe con comas.
field-about = ¿De qué se trata?
field-about-hint = Puede dejarlo vacío.
field-rhythm = ¿Vuelve a venir?
field-rhythm-hint = Mantiene su hora cuando cambian los relojes. Descansa en las pausas que nombramos.
field-hold = ¿Quién lo lleva?
field-hold-hint = Llevarlo quiere decir abrirlo, cuidar el tiempo y cerrarlo. El trabajo va rotando.
field-hold-yes = Yo llevo este
field-why = ¿Por qué?
field-why-hint = Una línea. Todos la leen. Sin nombres, por favor.
field-why-empty = Escriba en una línea por qué. La gente contaba con esto.

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
hold-nobody = Nadie todavía. Podría ser usted.
hold-their-yes = Dijeron que sí por su cuenta.
hold-take = Yo lo llevo
hold-back = Devolverlo
hold-you-held-last = Usted llevó el anterior. Ahora van primero otras personas. Desde el { $day } también puede decir que sí.
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

## When something does not work

no-title = Esto no se puede hacer ahora
no-back = Volver
no-past-day = Ese día ya pasó. Elija hoy o uno más tarde.
no-too-far = Falta mucho para eso. Elija un día hasta el { $day }.
no-no-where = Diga dónde es o cómo participar de lejos.
no-length = Elija entre 15 minutos y 10 horas.
no-such-time = Ese día los relojes se saltan esa hora. Elija una hora más tarde.
no-not-yours = Quien convocó este encuentro o lo lleva puede cambiarlo. Hable con esas personas.
no-is-off = Este encuentro se canceló. Puede convocar uno nuevo.
no-is-over = Este encuentro ya pasó.
no-holders-full = Ya lo llevan { $most } personas. Usted puede ayudarles.
no-held-the-last = Usted llevó el anterior. Desde el { $day } puede decir que sí otra vez, si nadie más lo hizo.
no-not-yet = Todavía no empezó. Vuelva ese día.
no-written-meanwhile = Otra persona acaba de escribir aquí. Léalo y junte las dos cosas.
no-too-many = Hay { $most } encuentros por venir. Deje que pasen algunos.
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
break-name-empty = Póngale un nombre a la pausa.
break-first = Primer día
break-last = Último día
break-day-empty = Elija el día.
break-not-sound = El último día va después del primero, y una pausa tiene como mucho { $days } días.
break-too-many = Ya hay { $most } pausas. Quite algunas primero.
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
