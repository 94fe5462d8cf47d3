# Las palabras de compartir.
nav-share = Compartir

## The ledger

share-title = Compartir
share-lead = Lo que nos damos y lo que recibimos, los dos caminos lado a lado.
share-how = Dinero, tiempo, un lugar, cosas, reconocimiento: todo cuenta. También los viajes, las comidas, cuidar niños y traducir, con pago o sin pago. Una hora es una hora.
share-no-total = Aquí no se suma nada y no se compara a nadie. Las líneas son de las organizaciones, no de las personas. Todo, también lo más antiguo, está en la hoja de cálculo.
share-write = Escribir una línea
share-beside = Más sobre compartir
share-csv = Llevarlo como hoja de cálculo
share-sides = Míralo desde el lado de
side-gives = { $partner } da
side-gets = { $partner } recibe
side-and = y
side-none = Aquí todavía no hay nada escrito.
line-from = de { $partner }
line-to = para { $partner }
line-to-all = para todo el grupo
line-from-to = de { $from } para { $to }
line-from-to-all = de { $from } para todo el grupo

kind-of-money = Dinero
kind-of-hours = Tiempo
kind-of-space = Lugar
kind-of-things = Cosas
kind-of-credit = Reconocimiento
work-child-care = Cuidar niños
work-cleaning-up = Preparar y limpiar
work-listening = Acompañar a alguien
work-managing = Planear y organizar
work-meals = Comidas
work-rides = Viajes
work-teaching = Enseñar
work-translating = Traducir
work-other = Otro trabajo
hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
minutes = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
hours-and-minutes = { $hours } y { $minutes }
amount-of = { $what }: { $amount }
pay-paid = Se pagó
pay-unpaid = Se regaló

answer-yes = { $partner }: sí, así fue
answer-correct = { $partner } pide corregirlo
answer-yes-on = { $partner } dijo el { $day }: sí, así fue.
answer-correct-on = { $partner } pidió el { $day } corregirlo:

## Writing a line

new-title = ¿Qué se dio?
new-lead = Escríbelo por tu propia organización: lo que dieron o lo que recibieron.
new-time = Una hora es una hora, sin importar lo que hiciste en ella.
new-rest = Otra cosa
new-other = Otra cosa, no esta
line-way = ¿En qué dirección fue?
line-way-empty = Elige si lo dieron o lo recibieron.
line-gave = { $partner } lo dio
line-got = { $partner } lo recibió
line-with = ¿Con quién?
line-with-empty = Elige el otro lado.
line-with-one = Lo recibieron de una organización. Elige de cuál.
line-with-all = Todo el grupo
line-how-long = ¿Cuánto tiempo?
line-how-long-hint = En horas, como 2 o 1:30.
line-how-much = ¿Cuánto?
line-money-hint = En { $code }, como 40 o 12,50. Sin signos entre los miles.
line-space-hint = En palabras sencillas, como «la sala, tres tardes».
line-things-hint = En palabras sencillas, como «40 comidas».
line-paid = ¿Se pagó este tiempo?
line-paid-hint = Los dos cuentan igual.
line-paid-no = No, se regaló
line-paid-yes = Sí, era parte de un trabajo con sueldo
line-paid-empty = Elige si se pagó.
line-day = ¿Qué día?
line-words = Dilo en una frase
line-words-hint = ¿Para qué fue? Sin nombres de personas.
line-seen-by = Todas las personas de la alianza pueden leer esto, y el otro lado puede decir si fue así. No se guarda quién lo escribió. El dinero entre organizaciones va también al registro abierto: quién dio a quién, el día y la cantidad, no tus palabras.
line-send = Ponerlo en el libro
line-back = Volver a la línea

## One line

line-now = Lo que dice
line-what = Qué
line-who = De quién para quién
line-written = Escrito
line-written-by = Por { $partner }, el { $day }
line-before = Lo que decía antes
line-taken-back = Retirado el { $day }
so-title = ¿Fue así?
so-for = Respondes por { $partner }.
so-yes = Sí, así fue
so-correct = Pedir que se corrija
correct-what = ¿Cómo fue en realidad?
correct-what-hint = Quienes escribieron la línea leen esto y pueden corregirla.
so-correct-send = Pedir que se corrija
own-title = Esta línea está escrita por { $partner }
own-text = La pueden corregir. Lo que decía antes se puede seguir leyendo.
own-correct = Corregirla
own-take-back = No fue así: retirarla
correct-send = Poner esto en su lugar

## The money we count in

money-title = El dinero en que contamos
money-lead = Todavía nadie lo eligió. La primera elección es de cualquiera.
money-now = Contamos en { $code }.
money-how = Después solo una persona anfitriona puede cambiarlo. Lo que ya está escrito guarda su propio dinero. La elección está en el registro abierto.
money-label = ¿Qué dinero?
money-choose = Elige uno
money-empty = Elige qué dinero usan aquí.
money-send = Contar en este

## Stipends

stipends-title = Pagos por asientos
stipends-lead = Quienes se sientan en un asiento dan su tiempo para que decidan también las personas más afectadas. Una organización puede encargarse de pagarles.
owed-title = Se debe a personas en asientos
owed-none = Ahora no se debe nada.
owed-all = Todos los pagos
owed-one = { $partner } debe { $amount }
stipend-seat = Asiento para { $group }
due-before-gathering = Toca antes del encuentro del { $day }
due-by = Toca hasta el { $day }
thank-title = Asientos que se pueden agradecer
thank-how = Aquí se sienta alguien por su propio sí. Cualquier organización puede encargarse de un pago. Se debe desde ese día, hasta que esa persona diga cómo fue.
thank-none = Ningún asiento espera que le agradezcan.
thank-pays = Quién paga, como dicen las cartas: { $pays }
thank-take-on = { $partner } se encarga
thank-amount = ¿Cuánto?
thank-seen-by = El registro abierto guarda el asiento, la decisión, la organización y la cantidad. Nunca guarda quién se sienta ahí.
thank-send = Nos encargamos
settled-title = Resueltos
stipend-settled = Resuelto el { $day }
mine-stipends = Pagos por mis asientos
mine-stipends-lead = Esto solo lo ves tú. Las demás personas leen el asiento y que está resuelto, no cómo.
mine-i-got-it = Lo recibí
mine-i-dont-want-it = No lo quiero
mine-got = Lo recibiste. Lo dijiste el { $day }.
mine-not-wanted = No lo quisiste. Lo dijiste el { $day }.

## Strengths

strengths-title = Fortalezas
strengths-lead = Lo que aportan las personas y los grupos, en sus propias palabras.
strengths-how = Cada una la escribe quien la tiene. Nadie la escribe por otra persona. Quien quiere puede pedir respaldo.
strengths-write = Escribir lo que aportas
strengths-none = Aquí todavía no hay nada escrito. Lo tuyo puede ser lo primero.
strength-lead = ¿Qué sabes, qué puedes hacer, a quién puedes llegar? Dilo como a una amistad.
strength-words = ¿Qué aportas?
strength-words-hint = Lo que para ti es pequeño puede ser justo lo que falta.
strength-who = ¿Quién dice esto?
strength-who-hint = Si hablas por un grupo tuyo, tu nombre no se guarda, y todas las personas de ese grupo pueden cambiarlo.
strength-who-me = Yo, con mi nombre
strength-who-group = Como grupo: { $group }
strength-who-empty = Elige quién dice esto.
strength-we = Como grupo: { $group }
strength-seen-by = Todas las personas de la alianza pueden leer esto. Puedes cambiarlo o quitarlo cuando quieras. Nunca va al registro abierto.
strength-send = Ponerlo
strength-day = En estas palabras desde el { $day }
strength-change = Cambiar las palabras
strength-take-down = Quitarlo
strength-ask = Pedir respaldo
ask-title = Lo que ayudaría
ask-day = Se pidió el { $day }
ask-waits = Todavía nadie respondió.
ask-take-back = Retirar esta petición
ask-answer = Responder por { $partner }
ask-words = ¿Qué ayudaría?
ask-words-hint = Como «una llave de la sala los martes» o «alguien que acompañe».
ask-seen-by = Todas las personas de la alianza pueden leer esto. Una organización responde: sí, con qué y cuándo, o todavía no, y por qué.
ask-send = Pedirlo
answered-yes = { $partner } dijo que sí el { $day }
answered-not-yet = { $partner } dijo «todavía no» el { $day }
answered-by = Hasta el { $day }
reply-legend = ¿Qué responden?
reply-yes = Sí
reply-not-yet = Todavía no
reply-empty = Elige sí o todavía no.
reply-words = ¿Qué, o por qué todavía no?
reply-words-hint = Si es sí: lo que harán. Si es todavía no: lo que falta para poder.
reply-by = ¿Hasta cuándo?
reply-by-hint = Solo si dices que sí.
reply-send = Enviar la respuesta
mine-strengths = Mis fortalezas

## Home

home-owed = Debemos a personas en asientos
home-so = Otras personas escribieron esto sobre { $partner }. Di si fue así.
home-so-by = Lo escribió { $partner }
home-asks = ¿Quién puede respaldar esto?
home-ask = Se pidió el { $day }: responder

## The spreadsheet

csv-day = día
csv-from = de
csv-to = para
csv-kind = tipo
csv-amount = cantidad
csv-unit = unidad
csv-paid = pago
csv-words = palabras
csv-said = lo que se dijo
csv-hours = horas
csv-stipend = pago por asiento
csv-owed = se debe

## What cannot be

no-title = Esto no se hizo
no-back = Volver
no-text = Escribe unas palabras.
no-text-too-long = Esto tiene { $chars } letras y signos, y caben { $most }. Hazlo más corto, por favor.
no-amount = Escribe un número, como 2 o 12,50.
no-amount-zero = Escribe más que nada.
no-amount-whole = Este dinero no tiene monedas más pequeñas. Escribe un número entero.
no-amount-too-fine = Escribe como máximo { $digits } cifras después de la coma, y sin signos entre los miles.
no-amount-too-much = Es más de lo que cabe en una línea. Revisa el número.
no-currency = Primero elige en qué dinero cuentan
no-currency-chosen = El dinero ya está elegido. Una persona anfitriona puede cambiarlo.
no-day-to-come = Ese día todavía no ha llegado. Hoy es { $day }.
no-day-gone = Ese día ya pasó. Hoy es { $day }.
no-not-your-line = Esta línea no está escrita por tu organización. Puedes decir si fue así o pedir que se corrija.
no-same-partner = Elige otra organización: nadie se da algo a sí mismo.
no-nothing-changed = Eso ya lo dice la línea. Cambia algo o vuelve.
no-other-kind = Una línea no puede cambiar de tipo. Retírala y escribe una nueva.
no-taken-back = Esta línea se retiró. Escribe una nueva si al final fue así.
no-not-other-side = Solo el otro lado puede decir si fue así.
no-said-already = Tu socio ya dijo que sí a estas palabras.
no-full = Ya hay { $most } y no caben más.
no-seat-empty = Ahora nadie se sienta en este asiento.
no-taken-on = Alguien ya se encargó de un pago por este asiento.
no-not-for-yourself = Este asiento es tuyo. Otra persona puede encargarse del pago.
no-settled = Esto ya está resuelto.
no-not-yours = Solo quienes escribieron esto pueden hacerlo.
no-own-ask = Esta petición es tuya. Responden las demás personas.
no-gone = Esto ya no está aquí.

## Who can do what

act-see-sharing = Leer lo que las organizaciones dan y reciben
act-take-ledger = Llevar el libro como hoja de cálculo
act-write-line = Escribir lo que tu propia organización dio o recibió
act-choose-money = Elegir el dinero en que se cuenta; una vez elegido, solo las personas anfitrionas
act-answer-line = Decir por tu organización que una línea es así, o pedir que se corrija
act-correct-line = Corregir o retirar una línea de tu propia organización
act-see-stipends = Leer qué pagos por asientos se deben y cuáles están resueltos
act-take-stipend-on = Encargarse del pago por un asiento, por tu organización
act-settle-stipend = Decir que recibiste el pago por tu propio asiento, o que no lo quieres
act-see-strengths = Leer lo que aportan las personas y los grupos
act-write-strength = Escribir lo que aportas tú o un grupo tuyo
act-change-strength = Cambiar o quitar lo que escribiste sobre ti
act-ask-backing = Pedir respaldo para una fortaleza propia
act-answer-backing = Responder a una petición de respaldo, por tu organización

## The open log

kind-currency-set = Se eligió el dinero en que contamos
kind-money = Una organización dio dinero a otra
kind-money-corrected = Se corrigió lo escrito sobre dinero
kind-money-taken-back = Se retiró una línea sobre dinero
kind-money-agreed = El otro lado dijo que sí a una línea sobre dinero
kind-stipend-owed = Una organización se encargó del pago por un asiento
kind-stipend-settled = Se resolvió el pago por un asiento

## What the tables keep

tables-title = Compartir
table-currency = En qué dinero cuenta una alianza.
table-currency-columns =
    code: las tres letras del dinero
table-line = Líneas del libro. Cada una es de una organización. No se guarda quién la escribió.
table-line-columns =
    id: nombra la línea; hecho al azar
    by_partner_id: la organización por el que se escribió
    day: el día del que trata
    taken_back_day: el día en que se retiró; vacío mientras vale
table-version = Lo que dice cada línea y lo que decía antes de corregirla.
table-version-columns =
    line_id: la línea
    nth: qué versión, desde 1
    written_day: el día en que se escribió
    from_partner_id: la organización que dio
    to_partner_id: la organización que recibió; vacío cuando fue para todo el grupo
    kind: dinero, tiempo, lugar, cosas o reconocimiento
    minor: dinero en su moneda más pequeña
    currency: qué dinero
    minutes: cuánto tiempo
    work: lo que se hizo en ese tiempo
    is_paid: 1 cuando ese tiempo se pagó
    measure: cuánto, en palabras
    day: el día del que trata
    words: la frase sobre ello
table-line-answer = Lo que el otro lado dijo de una línea. Cada respuesta es de una organización. No se guarda quién la dio.
table-line-answer-columns =
    line_id: la línea
    position: su lugar entre las respuestas
    nth: a qué versión
    partner_id: la organización que responde
    day: el día
    correct_words: lo que hay que corregir; vacío para un sí
table-stipend = Pagos para personas en asientos. De quién es y cómo terminó se muestra solo a esa persona.
table-stipend-columns =
    id: nombra el pago; hecho al azar
    proposal_id: la propuesta
    seat_id: el asiento en ella
    holder_id: la persona para quien es; vacío cuando se borró
    partner_id: la organización que lo debe
    minor: cuánto, en la moneda más pequeña
    currency: qué dinero
    since_day: el día en que se encargaron
    ended_as: cómo terminó; vacío mientras se debe
    ended_day: el día en que terminó; vacío mientras se debe
table-strength = Lo que las personas y los grupos escribieron sobre sí. Se va cuando lo quita quien lo escribió o cuando se borra a esa persona.
table-strength-columns =
    id: la nombra; hecho al azar
    person_id: de quién es; vacío cuando es de un grupo
    group_id: el grupo que habla; vacío cuando es de una persona
    words: las palabras
    day: el día de estas palabras
table-ask = Lo que ayudaría a alguien con una fortaleza, como lo pidió.
table-ask-columns =
    strength_id: la fortaleza
    id: nombra la petición; hecho al azar
    position: su lugar entre las peticiones
    words: lo que ayudaría
    day: el día en que se pidió
table-ask-answer = Lo que las organizaciones respondieron a esa petición. No se guarda quién respondió.
table-ask-answer-columns =
    ask_id: la petición
    position: su lugar entre las respuestas
    partner_id: la organización que responde
    day: el día
    words: lo que viene, o por qué todavía no
    by_day: hasta cuándo; vacío para «todavía no»
