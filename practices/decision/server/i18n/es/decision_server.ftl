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
