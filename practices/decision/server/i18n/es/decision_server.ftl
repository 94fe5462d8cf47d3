# Las palabras de decidir en común.
nav-decide = Decidir

# Cómo decidimos: lo que vale y lo que se pide.
kind-rule-set = Cambió una regla nuestra
terms-overtaken = La forma de decidir cambió mientras esto estaba en camino, y esto desharía ese cambio sin querer. Abre «Quién decide qué», escribe el cambio otra vez y pregunta de nuevo.
terms-not-asked = Este cambio en la forma de decidir ya no está, o ya vale. Abre «Quién decide qué» para ver lo que vale.
terms-cannot-hold = Con este cambio ya no se podría decidir nada aquí, porque quedan menos personas o socios de los que pide. Abre «Quién decide qué» y escribe el cambio otra vez.

## What is typed

typed-too-long = Esto tiene { $chars } letras y signos, y caben { $most }. Hazlo más corto, por favor.

## Both-and boards

boards-title = Dos verdades, lado a lado
boards-lead = Hay cosas que son ciertas al mismo tiempo. Un tablero guarda las dos, para que nadie tenga que elegir un lado.
boards-how = Cada verdad tiene el mismo espacio: lo bueno que tiene y lo que arriesga cuando está sola. Aquí no se vota, nadie gana y no hay final.
boards-begin = Empezar un tablero
boards-none = Todavía no hay ningún tablero. Empieza uno cuando dos cosas sean ciertas a la vez y la gente sienta que la empujan a elegir.
board-and = y también
board-new-title = Empezar un tablero
board-new-lead = Escribe dos verdades que valen a la vez. Después todas las personas pueden escribir lo bueno de cada una y lo que arriesga.
board-about = ¿De qué trata?
board-about-hint = Unas pocas palabras, como «Reglas y espacio».
board-one = Una verdad
board-other = La otra verdad
board-truth-hint = Escribe cada una de modo que quienes la sostienen digan: sí, eso es lo que quiero decir.
board-title-empty = Di en pocas palabras de qué trata el tablero.
board-truth-empty = Escribe también esta verdad. Un tablero necesita dos.
board-same-truth = Los dos lados dicen lo mismo. Escribe otra verdad en este lado.
board-too-many = Aquí hay { $most } tableros. Busca uno que sirva y escribe en él.
board-seen-by = Todas las personas de la alianza pueden leer un tablero y escribir en él. Ninguna página muestra quién escribió qué, y nada de esto va al registro abierto.
board-begin = Empezar el tablero
board-back = Todos los tableros
board-lead = Aquí las dos son ciertas. Nada en esta página te pide elegir.
board-good = Lo bueno que tiene
board-risk = Lo que arriesga cuando está sola
board-no-line = Todavía nadie ha escrito aquí.
board-line-write = Escribir una línea
board-line-good = ¿Qué tiene de bueno?
board-line-risk = ¿Qué sale mal cuando solo está esta?
board-line-send = Ponerla ahí
board-line-empty = Escribe primero unas palabras.
board-line-take-back = Retirar mi línea
board-full = Aquí caben { $most } líneas, para que se puedan leer todas. Retira una de las tuyas o escribe en el otro lado.
board-nobody = Nadie ve quién escribió cada línea. Puedes retirar las tuyas.
board-take-back = Retirar todo el tablero
board-take-back-hint = Tú empezaste este tablero y todavía nadie más escribió en él, así que puedes retirarlo.
board-others-wrote-title = El tablero se queda
board-others-wrote = Otras personas escribieron en este tablero, y borrar sus líneas no te toca a ti. Puedes retirar las tuyas.
board-to-this = Ir al tablero

act-see-boards = Leer los tableros con dos verdades lado a lado
act-begin-board = Empezar un tablero
act-write-on-board = Escribir una línea en un tablero
act-take-line-back = Retirar una línea propia
act-take-board-back = Retirar un tablero propio en el que nadie más escribió

## What the tables keep

tables-title = Decidir en común
table-terms = Cómo decide una alianza: lo que vale, lo que valió antes y lo que alguien pide. No se guarda quién lo escribió.
table-terms-columns =
    id: un número al azar que lo nombra
    nth: su lugar entre lo que valió; vacío mientras solo se pide
    follows_id: lo que valía cuando se escribió; vacío para las reglas del comienzo
    asked_day: el día en que se escribió
    held_day: el día desde el que vale
    decision_id: la decisión que lo puso
    quorum_partners: de cuántas organizaciones tiene que haber hablado alguien
    quorum_people: cuántas personas tienen que haber hablado
    open_days: cuántos días se pregunta
table-terms-value = Los valores con los que una alianza mira lo que una propuesta le hace a la gente.
table-terms-value-columns =
    terms_id: a qué reglas pertenece
    position: su lugar en la lista
    offered: uno de los valores que se ofrecen
    own_words: un valor en palabras propias de la alianza
table-terms-lead = Las organizaciones que pagan o tienen el contrato, para que su gente hable al final.
table-terms-lead-columns =
    terms_id: a qué reglas pertenece
    partner_id: la organización
table-board = Tableros con dos verdades lado a lado. Los leen todas las personas de la alianza.
table-board-columns =
    id: un número al azar que lo nombra
    title: de qué trata
    one: una verdad
    other: la otra verdad
    begun_day: el día en que se empezó
    begun_by: quién lo empezó, para que lo pueda retirar; ninguna página lo muestra y se borra con la persona
table-board-line = Lo que la gente escribió al lado de una verdad, sin el día.
table-board-line-columns =
    board_id: el tablero
    id: un número al azar
    side: al lado de qué verdad
    kind: si dice lo bueno o lo que se arriesga
    words: las palabras
    written_by: quién la escribió, para que la pueda retirar; ninguna página lo muestra y se borra con la persona

## Who decides what

act-see-who-decides = Ver quién decide qué y quién lo puso así
act-ask-other-terms = Pedir que cambie la forma de decidir
who-title = Quién decide qué
who-lead = Cómo se decide cada cosa aquí, quién lo puso así y cómo pedir un cambio. Lo puede leer cualquier persona de la alianza.
who-consent = Lo que decidimos por consentimiento
who-consent-how = Una propuesta sigue cuando nadie tiene una razón en contra sin atender, cuando las personas más afectadas estuvieron en la mesa y cuando gente de al menos dos organizaciones dice «probémoslo». Las personas anfitrionas no tienen más voz que las demás.
who-set-by = Quién lo puso así
who-set-by-decision = La decisión del { $day }
who-set-by-titled = La decisión «{ $title }», { $day }
who-set-by-founding = El comienzo, { $day }
who-set-by-founding-alone = El comienzo
who-quorum = Quiénes tienen que haber hablado
who-quorum-is = Al menos { $people } personas, de al menos { $partners } organizaciones
who-days = Cuántos días se pregunta
who-days-is =
    { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
who-values = Los valores que miramos primero
who-values-none = Todavía ninguno
who-leads = Organizaciones que dirigen y por eso hablan al final
who-leads-none = Por ahora ninguna
who-leads-are = { $names }
who-leads-also = También dirige quien es anfitrión o quien propone. Los primeros { $days } días de reacciones, quienes dirigen esperan a que otras personas hayan hablado. Quien ocupa un asiento no dirige.
who-change-how = Para cambiar algo de esto hace falta una decisión por consentimiento y una segunda llave: una persona anfitriona de otra organización.
who-change-ask = Pedir un cambio
who-takes = Lo que necesita consentimiento
who-takes-work = Lo que hacemos en común: cada decisión dice quién lo hace, hasta cuándo y cuándo se vuelve a mirar.
who-takes-again = Si una prueba o una decisión sigue cuando llega su día. Nada sigue ni termina por sí solo.
who-takes-rules = Cómo decidimos: todo lo de esta página que dice «quién lo puso así».
who-takes-words = Qué significan nuestras palabras y en qué estamos de acuerdo.
who-alone = Lo que cualquier persona puede hacer sola
who-alone-propose = Empezar una propuesta y preguntar sobre cualquier otra.
who-alone-seat = Nombrar un grupo muy afectado y sentarse en su asiento con un sí propio. Quien propone no ocupa ningún asiento.
who-alone-objection = Decir «todavía no, porque». No se decide nada mientras siga abierto.
who-alone-pause = Pausar una propuesta una vez por versión, hasta { $days } días, sin dar una razón.
who-alone-board = Empezar un tablero con dos verdades lado a lado.
who-alone-terms = Pedir que cambie la forma de decidir.
who-alone-log = Leer y comprobar el registro abierto.
who-keys = Lo que necesita dos llaves
who-keys-how = Una persona anfitriona lo pide, y una de otra organización tiene { $days } días para decir que sí. Entonces pasa, o caduca. Nadie es las dos llaves.
who-keys-rules = Decir que está decidido algo que cambia nuestras reglas.
who-keys-early = Cerrar antes de tiempo mientras se pregunta.
who-keys-seat = Seguir aunque nadie ocupe un asiento. El porqué queda a la vista para siempre.
who-keys-objection = Responder a una objeción ante todas las personas, cuando nada más la atendió.
who-keys-code = Hacer un código nuevo para entrar a quien perdió el suyo.
who-keys-people = Sumar o quitar una organización, y hacer anfitriona a una persona o quitarle ese papel.
who-keys-round = Cerrar una ronda antes de su día.
who-keys-erase = Borrar lo que dice una entrada del registro abierto. El motivo queda.
who-keys-path = Cambiar nuestro camino para momentos difíciles, cuando ya empezamos.
who-keys-see = Lo que se pidió y en qué quedó
who-every-rule = Cada página y quién puede abrirla
who-nobody = Lo que nadie puede hacer
who-nobody-text = Mirar respuestas antes de que cierre una ronda. Ver lo que dijeron menos de cinco personas. Decidir por encima de un asiento vacío sin decir por qué. Cambiar el registro abierto. Esto viene incorporado: ninguna persona anfitriona puede apagarlo, y quien cuida el servidor no encuentra un botón para eso.
who-over-time = Cómo se llegó a esto
who-holds-today = Esto vale hoy.
who-what-it-said = Lo que dice
who-proposal-title = Cambiar la forma de decidir
who-proposal-line = { $about }: { $then }. Ahora: { $now }.
who-one-asked = Esto se pide. No cambia nada hasta que se decida por consentimiento.
who-one-held = Esto se decidió.
who-one-same = (queda como está)
who-one-then = Después:
who-one-now = Ahora:
who-one-propose = Seguir a la propuesta
who-change-title = Pedir que cambie la forma de decidir
who-change-lead = Escribe cómo debería ser. Sigue como una propuesta, y nada cambia hasta que se decida por consentimiento.
who-people = Cuántas personas tienen que haber hablado
who-people-hint = Al menos dos, y no más de las que hay.
who-partners = De cuántas organizaciones
who-partners-hint = Al menos dos, para que ninguna decida sola.
who-days-hint = De 2 a 31. En una semana cabe una reunión de casi todos los grupos.
who-values-hint = Cada propuesta dice qué significa para cada valor que elijas. Pocos se llenan bien.
who-own = Valores en tus propias palabras
who-own-hint = Uno en cada línea. Déjalo vacío si no tienes.
who-leads-hint = Organizaciones que pagan o tienen el contrato. Su gente habla al final, para no inclinar a las demás personas.
who-change-next = Ninguna página muestra que lo pediste. La propuesta de las páginas siguientes te tiene como autora o autor.
who-change-send = Seguir a la propuesta
who-number-missing = Escribe aquí un número, como 3.
who-own-wrong = Una de estas líneas es demasiado larga o no tiene ninguna palabra. Escribe cada valor en pocas palabras, en su propia línea.
who-wrong-number = Escribe un número de { $least } a { $most }.
who-wrong-values = Elige { $most } valores como mucho. Con más, nadie los llena bien.
who-wrong-leads = Si todas las organizaciones dirigen, nadie habla primero. Deja fuera al menos una.
who-wrong-unchanged = Ya es así. Cambia algo o vuelve atrás.

# Acts, for "who can do what here".
act-see-proposals = Ver las propuestas y lo que se decidió
act-propose = Proponer algo, cambiarlo mientras es un borrador y retirarlo
act-say-impact = Decir qué hará una propuesta con las personas; quien la propone y las personas anfitrionas
act-lead-proposal = Llevar una propuesta al paso siguiente y responder preguntas; quien la propone y las personas anfitrionas
act-name-seat = Nombrar a un grupo muy afectado
act-take-seat = Tomar un asiento y dejarlo
act-ask-about-proposal = Hacer una pregunta sobre una propuesta
act-react-to-proposal = Decir qué se piensa de una propuesta

# Tables.
table-proposal = Propuestas, del borrador a la revisión: el texto con sus versiones, las cartas, quién se sienta por quién, preguntas, lo que la gente piensa, objeciones, preocupaciones y lo que se decidió. Lo que dijo cada persona al preguntarle está ahí solo hasta que se decide o termina. Quién objetó y quién pausó está ahí para que pueda ponerle fin, y no está en ninguna página.
table-proposal-columns =
    id: nombra la propuesta; hecho al azar
    stage: hasta dónde ha llegado
    n_events: cuántas cosas le pasaron
    due_day: el próximo día en que algo pasa por sí solo
    title: cómo se llama
    about: la palabra, el acuerdo o el papel del que trata
    pays: quién paga, como dicen las cartas
    text: lo que se decidió
    decided_day: el día en que se decidió
    until_day: el último día en que vale
    review_day: el día en que se vuelve a mirar
    state: toda la propuesta, como un solo texto
table-proposal-seat = Asientos en propuestas: para quién es cada uno y quién se sienta ahí. Otras partes de este programa lo leen, para que se pueda agradecer a quienes se sientan.
table-proposal-seat-columns =
    proposal_id: la propuesta
    id: nombra el asiento; hecho al azar
    group_name: para quién es
    holder_id: la persona que se sienta ahí; vacío mientras no hay nadie
table-proposal-entry = Qué entradas del registro abierto hablan de qué propuesta.
table-proposal-entry-columns =
    proposal_id: la propuesta
    seq: el número de la entrada

# Kinds of entries in the open log.
kind-proposal-moved = Una propuesta siguió adelante
kind-proposal-changed = Cambiaron las cartas de una propuesta
kind-proposal-version = Una propuesta tiene un texto nuevo
kind-proposal-withdrawn = Se retiró una propuesta
kind-proposal-lapsed = Una propuesta se durmió
kind-proposal-taken-up = Se retomó una propuesta
kind-proposal-paused = Se pausó una propuesta
kind-proposal-pause-ended = Una pausa terminó antes
kind-seat-named = Se nombró a un grupo muy afectado
kind-seat-taken = Alguien tomó un asiento
kind-seat-left = Un asiento está libre otra vez
kind-seat-excepted = Sigue sin nadie en un asiento
kind-consent-opened = Se pidió el consentimiento
kind-consent-closed = Se cerró la consulta
kind-objection-answered = Se respondió a una objeción ante todos
kind-decision-made = Se decidió algo
kind-decision-reviewed = Se volvió a mirar una decisión

# Stages, as sentences.
stage-draft = Borrador. Solo tú lo ves.
stage-impact = Primero: ¿qué hará con las personas?
stage-seats = Los más afectados toman asiento.
stage-understand = La gente pregunta y recibe respuestas.
stage-react = La gente dice lo que piensa.
stage-consent = Se pregunta a todos.
stage-asked = Ya se preguntó. Ahora se arregla o se decide.
stage-decided = Decidido.
stage-reviewed = Decidido, y mirado otra vez.
stage-withdrawn = Retirado.
stage-lapsed = Dormido: no pasó nada en dos meses.

# The list.
list-title = Decidir en común
list-lead = Una propuesta sigue adelante cuando nadie tiene una razón en contra sin atender, y cuando los más afectados estuvieron a la mesa.
list-new = Proponer algo
list-who = Quién decide qué
list-waits = Te espera
list-waits-none = Ahora mismo no te espera nada.
list-due = Para volver a mirar
list-way = En camino
list-way-none = No hay nada más en camino.
list-decided = Decidido
list-decided-none = Aquí todavía no se ha decidido nada.
list-over = Retirado o dormido
line-closes = Hasta el { $day }.
line-decided = Decidido el { $day }. Se vuelve a mirar el { $review }.
line-reviewed = Decidido el { $day }, y mirado otra vez.
chip-trial = Pequeño experimento
chip-paused = En pausa hasta el { $day }
chip-rules = Toca las reglas
untitled = Sin título
someone-gone = alguien que se fue

# Cards on the table.
cards-title = Cartas sobre la mesa
cards-lead = Di con claridad qué es, quién lo quiere y qué está ya resuelto. Puedes parar y volver: un borrador es solo tuyo.
cards-lead-open = Todos ven estas cartas. Un cambio queda escrito en el registro abierto.
cards-keep = Guardar el borrador
cards-change = Cambiar las cartas
cards-change-link = Cambiar las cartas
keep = Guardar
back = Volver
card-title = ¿Cómo se llama?
card-title-hint = Unas pocas palabras, como «Horas tranquilas en el gimnasio».
card-text = ¿Qué propones?
card-text-hint = ¿Qué haríamos, dónde y desde cuándo? Ayudan las frases cortas.
card-asked-by = ¿Quién lo pide?
card-asked-by-hint = Una organización o un grupo. Por favor, sin nombres de personas.
card-pays = ¿Quién paga?
card-pays-hint = Cuentan el dinero, el tiempo y los espacios. «Nadie paga» también es una respuesta.
card-fixed = ¿Qué está ya fijado?
card-fixed-hint = Lo que ya no se puede cambiar, y quién lo fijó. Si no hay nada fijado, dilo.
card-open = ¿Qué queda abierto?
card-open-hint = ¿Dónde se puede cambiar algo todavía?
card-trial-ends = ¿Cuándo lo miramos?
card-missing = Esta carta sigue vacía: { $card }
trial-title = Hacerlo como pequeño experimento
trial-lead = Algo pequeño y seguro para probar: con una suposición y un día en que lo miramos. Los dos resultados nos enseñan algo.
trial-yes = Sí, es un pequeño experimento
trial-guess = ¿Qué suponemos que pasará?
trial-guess-hint = Una o dos frases. Nadie tiene que acertar.
trial-guess-missing = Escribe qué supones que pasará.
trial-ends-hint = Ese día ni sigue ni se detiene por sí solo: se nos pregunta.
trial-ends-missing = Elige el día en que lo miramos.
trial-end-text = entonces ni sigue ni se detiene por sí solo
touches = ¿Qué cambiaría?
touches-hint = Lo que toca las reglas necesita al final dos personas anfitrionas de dos organizaciones aliadas.
touches-work = Lo que hacemos
touches-rules = Las reglas: quién puede hacer qué, o cómo decidimos
for-good = Esto quedará para siempre en el registro abierto
for-good-text = Lo que escribes aquí está a la vista de todos, y para después. Por favor, no pongas nombres de personas, direcciones ni nada que te contaron en confianza.

# Impact.
impact-title = Primero: ¿qué hará con las personas?
impact-lead = Lo decimos antes de preguntar a nadie. Cuando lo volvamos a mirar, estos mismos campos estarán junto a lo que pasó de verdad.
impact-shown = Qué hará con las personas
impact-gains = ¿Quién gana?
impact-gains-hint = ¿Qué grupos, y qué reciben?
impact-load = ¿Quién lleva la carga?
impact-load-hint = ¿Quién trabaja, paga, espera o se queda sin algo?
impact-wrong = ¿Qué podría salir mal?
impact-wrong-hint = ¿Y a quién le dolería primero?
impact-know = ¿Cómo lo sabremos?
impact-know-hint = ¿Qué veremos u oiremos si funciona, y si no?
impact-values = Según los valores que elegimos
impact-values-hint = ¿Qué hace esta propuesta por cada uno, y qué en su contra?
impact-missing = Escribe algo aquí: { $part }
value-justice = Justicia
value-access = Acceso
value-ubuntu = Ubuntu
value-equity = Equidad
value-love = Amor
value-dignity = Dignidad
value-belonging = Pertenencia

# The page of a proposal.
proposed-by = Propone { $name }, { $partner }
text-title = Lo que se propone
text-version = Versión { $nth }, { $day }
versions-title = Versiones anteriores
version-why = Por qué está:
paused-title = En pausa hasta el { $day }
paused-text = Alguien pidió tiempo. Nadie sigue hasta entonces, tampoco las personas anfitrionas. Los días se devuelven.
now-title = Lo que viene ahora
now-draft = Solo tú ves esto. Cuando tus cartas estén completas, ponlas sobre la mesa.
now-draft-missing = Estas cartas siguen vacías:
now-draft-write = Escribir las cartas
now-draft-change = Cambiar algo
now-draft-on = Ponerlo sobre la mesa
now-impact = Antes de preguntar a nadie, decimos qué hará esto con las personas.
now-impact-write = Escribir el impacto
now-impact-on = Seguir a los asientos
now-seats = ¿A quién afecta más? Nombra cada grupo. Alguien de cada grupo toma el asiento con su propio sí. Antes no se pregunta a nadie.
now-seats-on = Seguir a las preguntas
now-understand = Pregunta lo que necesites saber. Cada pregunta recibe respuesta antes de seguir.
now-understand-on = Seguir a lo que la gente piensa
now-react = Di lo que piensas. Los más afectados hablan primero; quien propone, es anfitriona o paga habla al final.
now-react-on = Pedir el consentimiento de todos
now-lapsed = Aquí no pasó nada en dos meses, así que duerme. Se puede retomar.
now-take-up = Retomarla
now-withdrawn = Quien lo propuso lo retiró.
open-title = A la vista de todos
open-rule = Qué regla nos da derecho a decidir esto, y quién la puso
open-entries = Sus entradas en el registro abierto
open-entry = Entrada { $seq }
withdraw-title = Retirarla
withdraw-text = La propuesta termina aquí. Lo que está en el registro abierto se queda.
withdraw-yes = Sí, retirarla

# Seats.
seats-title = Asientos para los más afectados
seat-stipend = Se te debe un pago por tu tiempo en este asiento. Solo tú ves esto.
seat-stipend-see = Verlo en tu página
seats-lead = Un asiento es un lugar a la mesa para un grupo. Quien propone no toma ninguno, y a nadie se le puede sentar.
seats-none = Todavía no se ha nombrado ningún grupo.
seat-held = { $name } se sienta aquí.
seat-helped = { $name } escribió su sí.
seat-free = Este asiento está libre.
seat-leave = Dejar este asiento
seat-take = Sí, me siento aquí por { $group }
seat-without = Seguir sin nadie aquí
seat-exception = Se declaró una excepción el { $day }
seat-exception-over = Ya no cuenta: alguien tomó el asiento después.
seat-name-more = Nombrar un grupo
seat-name = ¿A quién afecta más?
seat-name-hint = Un grupo, con tus palabras. Por favor, sin nombres de personas.
seat-name-empty = Escribe qué grupo es muy afectado.
seat-name-send = Nombrar este grupo
seat-groups = Grupos de aquí:

# Questions and what people think.
stung = Eso dolió
questions-title = Preguntas
questions-none = Nadie ha preguntado nada todavía.
question-answer = Respuesta
question-waits = Espera una respuesta.
question-ask = ¿Qué necesitas saber?
question-ask-hint = Tu nombre no aparece al lado.
question-send = Preguntar
question-empty = Escribe primero tu pregunta.
answer-give = Tu respuesta
answer-send = Responder
answer-empty = Escribe primero la respuesta.
reactions-title = Lo que la gente piensa
reactions-lead = Quienes llevan la voz –quien propone, las personas anfitrionas o quien paga– van al final.
reactions-none = Nadie ha dicho nada todavía.
reaction-leads = lleva la voz
reaction-ask = ¿Qué piensas?
reaction-ask-hint = Todos aquí lo ven con tu nombre.
reaction-send = Decirlo
reaction-change = Cambiar lo que dije
reaction-empty = Escribe primero lo que piensas.

# When the rules say no.
no-title = Todavía no se puede
no-changed-title = Las cosas han avanzado
no-paused-title = Está en pausa
no-too-late-title = Ya es tarde para esto
no-back = Volver a la propuesta
no-not-a-member = Esto lo hacen solo los miembros de la alianza.
no-not-yours = Esto lo hacen solo quien lo propuso y las personas anfitrionas. Puedes pedírselo.
no-other-stage = La propuesta está ahora en otro paso: { $stage } Mírala otra vez para ver qué puedes hacer.
no-paused = Alguien pidió tiempo. Sigue el { $day }. Hasta entonces nadie puede hacer nada aquí, tampoco las personas anfitrionas.
no-pause-day = Una pausa termina mañana como muy pronto, y el { $day } como muy tarde. Elige un día entre los dos.
no-paused-already = Ya pausaste esta versión una vez. Cada persona puede hacerlo una vez por versión.
no-not-your-pause = Solo quien pidió la pausa puede terminarla antes.
no-cards-missing = Algunas cartas siguen vacías: { $missing } Complétalas y ponla sobre la mesa.
no-impact-missing = Falta escribir algo: { $missing } Complétalo y sigue.
no-too-many = Puede haber { $most } como máximo.
no-not-there = Esto ya no está. Mira la propuesta otra vez.
no-questions-open = { $n ->
        [one] Una pregunta espera respuesta. Respóndela y sigue.
       *[other] { $n } preguntas esperan respuesta. Respóndelas y sigue.
    }
no-answered-already = Esta pregunta ya tiene respuesta.
no-leads-last = Aquí propones, eres anfitriona o pagas, así que hablas al final: cuando haya hablado cada asiento, o desde el { $day }.
no-seats-first = No han hablado todos los más afectados. Sigue cuando hablen, o desde el { $day }.
no-old-version = Lo que enviaste era sobre un texto anterior. La versión { $newest } es la más nueva. Léela primero y dilo otra vez.
no-no-such-version = Esa versión no existe. La versión { $newest } es la más nueva.
no-same-text = El texto es igual que antes. Cámbialo, o escribe por qué está bien así.
no-asked-already = Ya se preguntó por la versión { $version }. Escribe primero una versión nueva, o una razón.
no-not-asked = Todavía no se ha preguntado por la versión { $newest }. Pregunta primero.
no-still-asked = La gente puede hablar hasta el { $day }. Dos personas anfitrionas de dos organizaciones aliadas pueden cerrarlo antes.
no-no-doers = Elige al menos una organización que lo haga.
no-review-day = Elige un día después de hoy para volver a mirarlo, no más tarde del { $day }.
no-review-not-yet = Se vuelve a mirar desde el { $day }.
no-happened-missing = Falta escribir algo: { $missing }
no-text-empty = Escribe algo primero.
no-no-seat-named = No se ha nombrado a ningún grupo muy afectado. Nombra al menos uno.
no-same-seat = Ya hay un asiento para este grupo.
no-seat-taken = Aquí ya se sienta alguien.
no-holds-a-seat = Ya tienes un asiento. Déjalo primero.
no-proposer-takes-no-seat = Quien propone no se sienta en ningún asiento de su propuesta ni ayuda a otros a sentarse. Pide a alguien de ese grupo.
no-seats-empty = Aquí no se sienta nadie todavía: { $seats }. Pide a alguien de cada grupo que tome el asiento. Si nadie puede, dos personas anfitrionas de dos organizaciones aliadas pueden declarar por qué sigue; eso queda a la vista para siempre.
no-seats-unheard = Aún no se ha oído a: { $seats }. Nadie puede hablar por un asiento, así que espérales o pregúntales.
no-changed-meanwhile = Dijiste algo más nuevo desde que abriste este formulario. Míralo otra vez.
no-too-late = Se podía hablar hasta el { $day }. Si se vuelve a preguntar, podrás hablar entonces.
no-spoke-themselves = Esta persona habló por sí misma. Nadie escribe encima.
no-needs-code = Alguien lo escribió antes. Para cambiarlo hace falta el código de esa persona.
no-unknown-code = Este código no abre nada aquí. Mira tu papel y escríbelo otra vez.
no-not-a-helper = No puedes escribirlo por esa persona: nadie se ayuda a sí mismo, quien propone no ayuda a nadie, y quien lleva la voz no escribe por un asiento. Pide ayuda a otra persona.
no-proxy-one-step = Una voz da un solo paso. Esta persona dio su voz a alguien, o tú hablas por alguien.
no-proxy-to-proposer = Quien propone no habla por nadie más. Elige a otra persona.
no-proxies-full = Esta persona ya habla por { $most } personas. Elige a otra.
no-not-your-objection = Esto lo planteó otra persona. Solo ella puede ponerle fin.
no-objection-ended = Esta objeción ya terminó.
no-not-mended = Ningún texto nuevo la recoge todavía. Se preguntó por la versión { $asked }.
no-objections-open = Alguien todavía tiene una razón en contra. Arregla el texto con esa persona y pregunta otra vez, o dos personas anfitrionas de dos organizaciones aliadas responden ante todos.
no-quorum-short = Han hablado muy pocos: hacen falta { $people } personas de { $partners } organizaciones aliadas.
no-too-few-partners-carry = Hacen falta personas de { $least } organizaciones aliadas que digan «probémoslo».
no-decided-by-others = Dice que está decidido alguien de otra organización que la que propone. Pídeselo a alguien de otra organización.
no-needs-two-keys = Toca las reglas: una persona anfitriona lo pide, y una persona anfitriona de otra organización dice que sí.
no-needs-no-keys = No toca las reglas, así que no necesita llaves. Cualquier miembro de otra organización puede decir que está decidido.
no-key-asked-already = Alguien ya lo pide. Puede responder una persona anfitriona de otra organización.
no-excepted-already = Ya se declaró una excepción para este asiento.
no-not-your-key = Solo la persona anfitriona que lo pidió puede retirarlo.
no-key-not-a-host = Solo las personas anfitrionas tienen llaves.
no-key-asker-is-gone = Quien lo pidió ya no es anfitriona. Puede pedirlo otra persona anfitriona.
no-key-same = Las dos llaves serían de una sola organización. Tiene que decir que sí una persona anfitriona de otra organización.
no-key-lapsed = Nadie dijo que sí hasta el { $day }, así que no pasa. Una persona anfitriona puede pedirlo otra vez.

# Being asked.
act-speak = Decir «probémoslo», «todavía no» u otra cosa al ser preguntado, y cambiarlo hasta el cierre
act-give-proxy = Dejar que otra persona hable por ti, y retirarlo
act-help-someone = Escribir por alguien sin dispositivo
act-use-voice-code = Leer y cambiar, con tu propio código, lo que se escribió por ti
consent-title = Ahora te preguntamos
consent-text = Lo que dice la gente queda oculto hasta el cierre, también para las personas anfitrionas. Puedes cambiarlo hasta entonces.
consent-own = Dijiste:
consent-helper = { $name } lo escribió por ti.
consent-change = Cambiar lo que dije
consent-say = Decir qué te parece
consent-someone = No puedo estar: que alguien hable por mí
consent-for = Escribir por alguien sin dispositivo
voice-title = ¿Qué dices?
voice-lead = No tiene que encantarte para probarlo. ¿Hay una razón en contra que lamentaríamos?
voice-legend = Digo
voice-send = Enviar
voice-none = Elige una.
voice-closes = Puedes cambiarlo hasta el { $day }.
voice-try-it = Probémoslo
voice-try-it-hint = Suficiente por ahora, seguro para probar.
voice-worry = Probémoslo, con una preocupación
voice-worry-hint = Sigue adelante. Tu preocupación se guarda con la decisión, sin tu nombre.
voice-worry-ask = Mi preocupación
voice-worry-empty = Escribe tu preocupación, o elige «Probémoslo».
voice-not-yet = Todavía no, porque
voice-not-yet-hint = Se detiene hasta atender tu razón. Todos leen la razón, sin tu nombre.
voice-not-yet-ask = Mi razón
voice-not-yet-empty = Escribe tu razón, para que podamos arreglarlo.
voice-know-more = Necesito saber más
voice-know-more-hint = Espera hasta que tu pregunta tenga respuesta.
voice-know-more-ask = Mi pregunta
voice-know-more-empty = Escribe tu pregunta.
voice-stand-aside = Me aparto
voice-stand-aside-hint = Ni lo llevo ni lo detengo.
someone-title = Que alguien hable por ti
someone-lead = Da un solo paso. Cuenta solo mientras no hables tú. Puedes retirarlo en cualquier momento. Nadie puede hablar por un asiento.
someone-given = { $name } habla por ti.
someone-back = Vuelvo a hablar por mí
someone-who = ¿Quién habla por ti?
someone-send = Que hable por mí
people-choose = Elige a una persona
people-none = Elige a una persona.
helper-title = Escribir por alguien
helper-lead = Para alguien sin dispositivo que está a tu lado o te lo dijo por teléfono. Verá tu nombre y podrá cambiarlo con su propio código.
helper-who = ¿Por quién?
helper-code = Su código, si ya tiene uno
helper-code-hint = Solo si alguien ya escribió por esa persona.
helper-send = Enviarlo por esa persona
helper-seat = ¿A qué asiento dice que sí?
helper-sit = Dice que sí a este asiento
handed-title = Ahora entrega el código
handed-lead = Con este código, y con nada más, puede leer y cambiar lo que escribiste. Apúntaselo.
handed-where = Lo escribe en
handed-once = Lo mostramos una vez y no guardamos copia.
code-title = Tu propio código
code-lead = Alguien escribió por ti lo que dices de una propuesta. Con tu código puedes leerlo y cambiarlo.
code-label = Código
code-hint = Cuatro veces cuatro letras y números. Los espacios y guiones no importan.
code-open = Abrir
code-page-title = Lo que dices
code-page-lead = { $name } lo escribió por ti. Puedes cambiarlo hasta el cierre.
code-done-title = Cambiado
code-done-text = Ahora cuenta lo que dijiste. Guarda tu código: puedes cambiarlo otra vez hasta el cierre.

# Mending.
act-mend = Escribir una versión nueva de una propuesta; quien la propone y las personas anfitrionas
act-end-objection = Decir que la propia objeción está atendida, o retirarla
asked-new-version = Hay una versión nueva. Se vuelve a preguntar por ella.
asked-mend = Alguien tiene una razón en contra. Arreglen juntos el texto y pregunten otra vez.
asked-questions = Una pregunta espera respuesta. Respóndela y entonces se puede decidir.
asked-clear = No hay nada en contra. Alguien de otra organización que la que propone puede decir que está decidido.
asked-decide = Decir que está decidido
asked-mend-go = Escribir una versión nueva
asked-again = Preguntar otra vez a todos
objections-title = Razones en contra
objections-lead = Sin nombres. Cada una termina cuando un texto nuevo la atiende, cuando su autor la retira, o cuando dos personas anfitrionas de dos organizaciones aliadas responden ante todos.
objection-version = Sobre la versión { $nth }
objection-open = Sigue abierta
objection-integrated = La versión { $nth } la atiende, dice su autor.
objection-taken-back = Su autor la retiró.
objection-answered = Respondieron dos personas anfitrionas de dos organizaciones aliadas:
objection-met = El texto nuevo atiende mi razón
objection-take-back = Retiro mi razón
objection-answer = Responder ante todos, con dos llaves
objection-answer-title = Responder a una razón ante todos
objection-answer-lead = Este es el último camino. Intenta antes arreglar el texto con esa persona. Una persona anfitriona de otra organización tiene que decir que sí, y tu respuesta queda en el registro abierto.
objection-answer-label = Nuestra respuesta
objection-answer-hint = Por qué sigue, y qué hacen al respecto.
worries-title = Preocupaciones que guardamos
worries-lead = Van con la decisión, para volver a mirarlas.
mend-title = Una versión nueva
mend-lead = Cambia el texto para atender las razones en contra. Di cuáles recoge.
mend-takes-up = ¿Qué razones recoge?
mend-why = ¿Por qué esta versión?
mend-why-hint = Hace falta cuando el texto queda igual.
mend-text-empty = Escribe lo que se propone.
mend-impact = Qué hará con las personas, si eso también cambia
mend-send = Guardar esta versión

# Two keys.
act-ask-key = Pedir, como persona anfitriona, un acto que necesita dos llaves
act-turn-key = Decir sí o no, como persona anfitriona de otra organización, a un acto que necesita dos llaves
keys-title = Espera una segunda llave
keys-lead = Una persona anfitriona lo pide; una persona anfitriona de otra organización dice sí o no. A los siete días caduca.
key-ask = Pedir la segunda llave
key-asked = { $name }, { $partner }, lo pide. Se puede responder hasta el { $day }.
key-yes = Sí, hazlo
key-no = No
key-back = Ya no lo pido
act-close-early = Cerrar antes la consulta
act-except-seat = Seguir sin nadie en el asiento de { $group }
act-answer-objection = Responder a una razón ante todos
act-decide = Decidirlo: hasta el { $until }, se vuelve a mirar el { $review }
close-early-title = Cerrar antes la consulta
close-early-text = Solo cuando haya hablado todo el que quiera. Hacen falta dos personas anfitrionas de dos organizaciones aliadas.
without-title = Seguir sin nadie de { $group }
without-lead = Solo cuando nadie de este grupo puede venir. Una persona anfitriona de otra organización tiene que decir que sí. Tu razón queda a la vista con la decisión para siempre.
without-reason = ¿Por qué sigue sin ellos?
without-hint = ¿A quién preguntaste, y cómo se oirá después a este grupo?
without-empty = Escribe la razón.

# Decided.
act-decide-proposal = Decir que una propuesta está decidida; miembros de otra organización
act-review-decision = Escribir lo que pasó de verdad
decide-title = Decir que está decidido
decide-lead = Di quién lo hace, hasta cuándo, y cuándo lo volvemos a mirar. Lo hace alguien de otra organización que la que propone.
decide-lead-rules = Toca las reglas: tú lo pides como persona anfitriona, y una persona anfitriona de otra organización dice que sí.
decide-who = ¿Quién lo hace?
decide-who-hint = Organizaciones, no personas.
decide-role = ¿Qué papel o círculo?
decide-role-hint = Si lo hay. Por favor, sin nombres de personas.
decide-until = ¿Hasta cuándo vale?
decide-until-hint = Lo que vale sin fin no lo mira nadie.
decide-until-empty = Elige el último día en que vale.
decide-review = ¿Cuándo lo volvemos a mirar?
decide-review-hint = Como muy tarde dentro de un año y un día.
decide-review-empty = Elige el día en que lo volvemos a mirar.
decide-send = Está decidido
decision-title = Decidido el { $day }
decision-seats = Los asientos de los más afectados
decision-heard = alguien se sentó ahí y habló
decision-excepted = nadie se sentó ahí; por qué siguió:
review-due = Es hora de volver a mirarlo
review-due-text = ¿Qué esperábamos, y qué pasó de verdad?
review-go = Volver a mirarlo
review-from = Lo volvemos a mirar desde el { $day }.
review-title = ¿Qué pasó de verdad?
review-lead = Bajo cada pregunta está lo que escribimos antes. ¿No salió como suponíamos? Eso nos enseña lo mismo.
review-before = Antes escribimos: { $text }
review-learned = ¿Qué aprendimos?
review-learned-hint = Para quienes hagan algo parecido después.
review-learned-empty = Escribe qué aprendimos.
review-next = ¿Qué preguntamos ahora?
review-next-hint = Nada sigue ni termina por sí solo: lo que elijas será una propuesta nueva.
review-next-empty = Elige una.
review-next-text = Ni sigue ni termina por sí solo. Alguien lo propone, y decidimos en común.
review-send = Guardar
review-shown = Mirado otra vez el { $day }
review-expected = Esperábamos
review-happened = Lo que pasó
review-again = Proponer lo que viene
next-go-on = Seguir igual
next-change = Cambiarlo
next-end = Dejar que termine

# Pause.
act-pause-proposal = Pausar una propuesta hasta siete días, y terminar la propia pausa
pause-link = Necesito más tiempo: pausarla
pause-title = Pausar esta propuesta
pause-lead = Mientras tanto nadie sigue, tampoco las personas anfitrionas. No tienes que decir por qué, y tu nombre no se muestra.
pause-until = ¿Cuándo sigue?
pause-until-hint = Como muy tarde el { $day }.
pause-empty = Elige el día en que sigue.
pause-send = Pausar
pause-end = Terminar mi pausa

# Agreements.
agreements-title = Lo que acordamos

# Beside the list.
list-beside = Al lado
list-agreements = Nuestros acuerdos
list-words = Nuestras palabras
list-aims = El esfuerzo mayor
list-pact = Nuestro pacto
on-the-table = Cartas e impacto, como se pusieron sobre la mesa
asked-clear-rules = No hay nada en contra. Toca las reglas: una persona anfitriona lo pide, una de otra organización dice que sí, y entonces está decidido.
mine-title = Mis asientos
would-hold = Cuando se decida, así decidiremos
## Who was at the table

table-share = Las personas más afectadas, en la mesa
table-share-few = Con menos de { $least } decisiones esto todavía no dice nada.
table-share-of = En { $filled } de nuestras últimas { $all } decisiones hubo alguien en cada asiento.
table-share-rest = En las demás, dos personas anfitrionas de dos organizaciones dijeron por qué se siguió con un asiento vacío. Está escrito en cada una.
table-share-from = Esto sale del registro abierto. Habla de todas las personas juntas, no de una persona ni de una organización.

## What we learned

act-see-learned = Leer lo que aprendimos
learned-title = Lo que aprendimos
learned-lead = Cada vez que volvemos a mirar algo que decidimos o probamos, escribimos lo que aprendimos. ¿No salió como pensábamos? Eso enseña lo mismo.
learned-find = Buscar una palabra
learned-find-hint = Como «bus» o «noche».
learned-look = Buscarla
learned-all = Mostrar todo
learned-none = Todavía no hay nada aquí. La primera nota llega cuando volvemos a mirar algo que decidimos.
learned-not-found = Ninguna nota tiene «{ $asked }». Prueba una palabra más corta o mira todo.
learned-day = Se volvió a mirar el { $day }
learned-guess = Lo que pensábamos que pasaría
learned-note = Lo que aprendimos
learned-back = Todas las propuestas

## Home

home-day = Llegó un día
home-day-one = Llegó el día de mirar «{ $title }»
home-day-how = ¿Qué esperábamos y qué pasó de verdad? Nada sigue ni termina por sí solo: se nos pregunta en común.
home-decide = Esperando por ti, para decidir en común
home-seat-empty = El asiento para { $group } está vacío. ¿Es el tuyo?
home-consent-open = Se pregunta hasta el { $day }. Todavía no has hablado.
home-decide-all = Todas las propuestas
home-decided = Decidido hace poco

## By which rule

by-rule = Según qué regla
by-rule-founding = Cómo decidimos desde el comienzo
by-rule-decided = Cómo decidimos desde que lo cambiamos

## How much say they had

say-had = ¿Cuánta voz tuvieron las personas más afectadas?
say-had-results = Lo que dijo la gente: ver los resultados
say-had-open = Ahora se pregunta por esto
say-had-none = Arriba está lo que dice el registro sobre cada asiento. Lo que la gente sintió todavía no se ha preguntado.
say-had-until = Tiene sentido preguntar hasta el { $day }, mientras la gente se acuerda.
say-had-ask = Preguntarlo en una ronda
say-had-hosts = Una persona anfitriona puede empezar una ronda sobre esto.
