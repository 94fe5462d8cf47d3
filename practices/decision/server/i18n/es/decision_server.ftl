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
who-every-rule = Cada página y quién puede abrirla
who-nobody = Lo que nadie puede hacer
who-nobody-text = Mirar respuestas antes de que cierre una ronda. Ver lo que dijeron menos de cinco personas. Decidir por encima de un asiento vacío sin decir por qué. Cambiar el registro abierto. Esto viene incorporado: ninguna persona anfitriona puede apagarlo, y quien cuida el servidor no encuentra un botón para eso.
who-over-time = Cómo se llegó a esto
who-holds-today = Esto vale hoy.
who-what-it-said = Lo que dice
who-value-justice = Justicia
who-value-access = Acceso
who-value-ubuntu = Ubuntu
who-value-equity = Equidad
who-value-love = Amor
who-value-dignity = Dignidad
who-value-belonging = Pertenencia
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
