# Las palabras de reparar.

## Cuando alguien no está a salvo

mend-title = Algo no está bien
safety-title = Si alguien no está a salvo
safety-general = Si alguien está en peligro ahora, llama primero al número de emergencias: 911 en América del Norte, 112 en Europa. Esta página puede esperar.
safe-lead = Qué bueno que viniste. Aquí está lo primero que hacer y por dónde seguir.
safe-go-on = Por dónde seguir
safe-where = En tu alianza puedes elegir a alguien que ayude. Solo lo sabrán quienes estén en ello.
safe-sign-in-text = Cada alianza tiene personas que ayudan y una manera de reparar. Entra para encontrar la tuya, o pregunta a quien te trajo aquí.
safe-sign-in = Entrar
no-report-title = Esto no es una denuncia
no-report-text = Lo que escribes llega a una sola persona que tú eliges. No es una denuncia ante recursos humanos, ni ante quienes coordinan, ni ante la ley, y no queda en ninguna lista.
no-report-duty = Algunas personas, como los maestros, por ley deben avisar si un niño sufre daño. Pregúntalo a quien te ayuda antes de contar más.

## La entrada

mend-lead = Algo dolió o no está bien. Puedes traerlo aquí, y tú eliges quién ayuda.
mend-begin = Elegir a alguien que ayude
mend-yours = En lo que estás
mend-yours-text = Solo tú ves esta parte de la página.
mend-how = Eliges a alguien que ayuda y que responde en { $n ->
        [one] un día
       *[other] { $n } días
    }. Se preparan, se reúnen, acuerdan, y el lado que fue herido dice cuándo está reparado.
mend-steps = Cada paso, con sus días
mend-path-go = Leer el camino entero y quién ayuda
no-path-title = El camino aún no está fijado
no-path-text = Esta alianza aún no ha dicho cómo pasa los momentos difíciles. Quienes coordinan lo fijan antes de la primera ronda. Hasta entonces, habla con alguien de confianza.
called-own = Algo que trajiste
called-helper = Alguien pide tu ayuda
called-invited = Alguien te pide venir a hablar
called-stung = Algo que dolió
called-stung-helper = Algo dolió, y alguien pide tu ayuda

## El camino

path-title = Nuestro camino para momentos difíciles
path-lead = Sabemos que a veces vamos a chocar. Así lo pasamos. Cada miembro puede leerlo entero.
path-steps = Los pasos
path-safety = Cuando alguien no está a salvo, y lo que pide la ley
path-since = Vale desde el { $day }.
path-keep = Las notas se borran a más tardar { $n ->
        [one] un día
       *[other] { $n } días
    } después del final.
step-answer = Quien ayuda responde
step-prepare = Cada lado se prepara aparte
step-circle = Los dos lados se reúnen
step-after = Preguntamos cómo está
step-days = A lo más { $n ->
        [one] un día
       *[other] { $n } días
    }
missing-title = Antes de empezar
missing-path = El camino para momentos difíciles aún no está fijado. La primera ronda, o la primera propuesta sobre la que se pregunta, se abre cuando lo esté.
missing-helpers = Menos de dos personas han dicho que ayudan. La primera ronda, o la primera propuesta sobre la que se pregunta, se abre cuando haya dos, de dos socios.
missing-partner = Todas las personas que ayudan vienen de un solo socio. La primera ronda, o la primera propuesta sobre la que se pregunta, se abre cuando también ayude alguien de otro.
held-no-path = Antes de abrir esto, su alianza necesita su camino para momentos difíciles y personas de dos socios que ayuden. Se fija en «Algo no está bien», al pie de cada página.
held-few-helpers = Antes de abrir esto, dos personas de dos socios tienen que decir que ayudan cuando algo duele. Lo hacen en «Algo no está bien», al pie de cada página, con un toque.
held-one-partner = Antes de abrir esto, quienes ayudan tienen que venir de dos socios, y todas vienen de uno. Pídelo a alguien de otro socio. Dice que sí en «Algo no está bien», al pie de cada página.
path-set-go = Fijar el camino
path-change-go = Cambiar el camino
path-set = Fijar nuestro camino para momentos difíciles
path-change = Cambiar nuestro camino para momentos difíciles
path-change-lead = Hablen primero juntos: a quién ir, qué tan pronto y qué pasa después. Cambien estas palabras hasta que sean suyas.
path-two-keys = La alianza ya empezó, así que un cambio pide dos llaves: alguien que coordina, de otro socio, lo lee y dice que sí.
path-step-words = Qué pasa
path-step-days-label = Días que puede tomar
path-step-days-hint = De 1 a { $most }
path-step-empty = Di qué pasa en este paso.
path-step-days = Escribe un número de días de 1 a { $most }.
path-keep-label = Días que se guardan las notas después del final
path-keep-hint = De 0 a { $most }. Después se borran para siempre.
path-keep-most = Escribe un número de días de 0 a { $most }.
path-safety-hint = Teléfonos cercanos, y quién de ustedes debe avisar por ley
path-safety-empty = Di qué hacer primero cuando alguien no está a salvo.
path-in-log = El camino queda en el registro abierto, palabra por palabra. Por eso no escribas nombres de personas.
path-save = Fijar el camino
path-ask = Pedir este cambio
path-waits = Un cambio que espera la segunda llave
path-waits-text = Alguien que coordina, de otro socio, puede decir que sí hasta el { $day }. Hasta entonces vale el camino de arriba.
path-gone = Este cambio del camino ya no está. Escríbelo otra vez en «Algo no está bien».
key-change-path = Cambiar nuestro camino para momentos difíciles
first-answer = Ve a alguien que ayuda y en quien confías. Escucha y dice qué sigue. Si no responde a tiempo, eliges a otra persona.
first-prepare = Quien ayuda habla con cada lado aparte: qué pasó, qué te hizo, qué necesitas ahora.
first-circle = Los dos lados se reúnen con quien ayuda. Habla primero el lado que fue herido. Cada quien repite lo que oyó. Luego acuerdan quién hace qué, y para cuándo.
first-after = Quien ayuda pregunta al lado que fue herido cómo está: reparado, aún no, o terminarlo. Solo ese lado lo cierra.
first-safety = Si un niño puede sufrir daño, quienes trabajamos con niños debemos avisar por ley. Quien ayuda te lo dice antes de que cuentes más.

## Quién ayuda

helpers-title = Quién ayuda
helpers-text = Estas personas dijeron que sí por sí mismas. Eliges a una cuando algo duele. Quien es parte de ello no se ofrece.
helpers-none = Nadie ha dicho que sí hasta ahora.
helpers-ask = ¿Escucharías cuando algo duele? Puedes dejarlo cuando quieras.
helpers-join = Yo ayudo
helpers-you = Eres una de ellas. Gracias. Si lo dejas, aquellos a quienes ayudas ahora eligen a otra persona.
helpers-stop = Dejo de ayudar
helpers-full = Hay { $most } personas que ayudan, y no hay lugar para más. Pregunta otra vez cuando alguien lo deje.

## Empezar

new-title = ¿Qué no está bien?
new-lead = Dilo con tus palabras. Después eliges quién lo lee.
new-words = ¿Qué pasó?
new-words-hint = Unas líneas bastan. Solo lo lee quien elijas para ayudar.
new-empty = Escribe unas palabras, para que quien ayuda sepa de qué se trata.
new-side = ¿Dónde estás en esto?
new-side-harmed = Me hirieron, o hablo de lo que me hirió
new-side-other = Creo que herí a alguien
new-side-empty = Di dónde estás en esto.
new-who = ¿Quién más es parte de ello?
new-who-hint = No se ofrecen para ayudar. No se avisa a nadie. Los nombres se borran al final.
new-who-open = Nombrar a quien es parte de ello
new-send = Seguir y elegir quién ayuda
new-next = Nadie ve nada todavía. Puedes retirarlo cuando quieras.
stung-title = Eso dolió
stung-lead = A veces una línea duele, aunque nadie lo quiso. Díselo a una persona que ayuda, en silencio. En el mensaje no se verá nada.
stung-about = La página de la que se trata
stung-words = ¿Qué dolió? Puedes dejarlo vacío.
stung-words-hint = Solo lo lee quien elijas para ayudar.

## Una reparación

repair-lead = Solo quienes están en ella ven esta página. No está en ninguna lista, y el registro abierto no sabe nada de ella.
repair-now = Cómo va
repair-words = De qué se trata
repair-delete-on = Lo que está escrito aquí se borra el { $day }.
someone-gone = Alguien que se fue
who-harmed = A quien le dolió
who-other = Quien hizo lo que dolió
who-helper = Quien ayuda
who-asked-to-help = A quien se le pide ayudar
who-invited = A quien se le pide venir
who-you = eres tú
stage-choosing = Nadie más lo sabe. Elige quién ayuda.
stage-choosing-again = Esa persona no pudo estar. Elige a otra.
stage-asked = Quien ayuda tiene hasta el { $day } para responder. Después se ofrece a otra persona.
stage-preparing = Cada lado se prepara con quien ayuda, hasta el { $day }.
stage-preparing-over = El tiempo para prepararse terminó el { $day }. Tómalo otra vez, o elige a otra persona que ayude.
stage-meeting = Los dos lados están. Se reúnen a más tardar el { $day }.
stage-meeting-over = El tiempo para reunirse terminó el { $day }. Tómalo otra vez, o elige a otra persona que ayude.
stage-circle = Se reúnen el { $day }: { $place }
stage-agreed = Acordaron. El { $day } se pregunta al lado que fue herido cómo está.
stage-ask = Llegó el día de preguntar cómo está.
stage-mended = El lado que fue herido dijo: está reparado.
stage-ended = El lado que fue herido lo terminó.
choose-title = ¿Quién quieres que ayude?
choose-hint = Ve lo que escribiste y tu nombre. Nadie más los ve.
choose-send = Pedírselo. Tiene { $n ->
        [one] un día
       *[other] { $n } días
    }
choose-empty = Elige a alguien que ayude.
choose-nobody = Ahora no hay nadie a quien elegir, porque todas las personas que ayudan son parte de ello. Alguien más puede decir que ayuda.
choose-nobody-go = Ver quién ayuda
help-title = ¿Quieres ayudar?
help-text = Puedes responder hasta el { $day }. Después se ofrece a otra persona, y nadie te pregunta por qué.
help-named = Nombradas como parte de ello: { $names }. Si te toca de cerca, di que no.
help-part = Quien ayuda escucha, lo guarda para sí y no toma partido. Di que sí solo si tienes tiempo.
help-yes = Sí, ayudo
help-no = Esta vez no
invite-title = Pedir al otro lado que venga
invite-text = Habla primero con quien te ayuda. Cuando quieras, pídelo a quien hizo lo que te dolió. Viene si dice que sí, o no viene.
invite-text-harmed = Habla primero con quien te ayuda. Cuando quieras, pídelo a quien tal vez heriste. Viene si dice que sí, o no viene.
invite-told = Ve tu nombre y quién ayuda. No ve lo que escribiste.
invite-who = ¿A quién?
invite-choose = Elige a una persona
invite-empty = Elige a quién pedirlo.
invite-send = Pedirle que venga
join-title = ¿Vienes a hablar?
join-text = { $name } siente que algo entre ustedes necesita cuidado, y te pide hablarlo con alguien que ayuda. Nadie más lo sabe.
join-text-harmed = { $name } cree que tal vez te hirió y quiere repararlo, con alguien que ayuda. Nadie más lo sabe.
join-free = Puedes decir que no. Entonces tu nombre se quita de esta página, y a nadie se le dice por qué. Esto no es una acusación.
join-yes = Sí, voy
join-no = Ahora no
notes-apart = Con quien te ayuda
notes-apart-hint = Solo lo leen tú y quien te ayuda.
notes-with = Con { $name }
notes-with-hint = Solo lo leen tú y este lado.
notes-together = Juntos
notes-together-hint = Lo leen los dos lados y quien ayuda.
note-write = Escribir algo
note-send = Anotarlo
note-empty = Escribe primero unas palabras.
prepare-open = Algunas preguntas para prepararte
prepare-what = ¿Qué pasó, como tú lo viste?
prepare-feel = ¿Qué te hizo, entonces y ahora?
prepare-need = ¿Qué necesitas para que se repare?
prepare-offer = ¿Qué puedes ofrecer o hacer?
circle-title = El círculo
circle-helper = Tú fijas cuándo y dónde se reúnen los dos lados. Pregúntales primero qué les va bien.
circle-day = El día
circle-day-hint = A más tardar el { $day }
circle-place = Dónde y a qué hora
circle-place-hint = Por ejemplo: la biblioteca, sala 2, a las seis
circle-place-empty = Di dónde se reúnen y a qué hora.
circle-send = Fijarlo
circle-change = Cambiarlo
circle-waits = Quien ayuda pregunta a los dos lados qué les va bien, y fija cuándo y dónde se reúnen.
guide-open = Cómo puede ir un círculo
guide-begin = Quien ayuda lo abre: lo que se dice aquí se queda aquí, y cualquiera puede pedir una pausa.
guide-hurt = Habla primero el lado que fue herido: qué pasó y qué le hizo.
guide-say-back = El otro lado repite lo que oyó, hasta que el primero dice: sí, eso es.
guide-other = Luego habla el otro lado, y se le escucha igual.
guide-need = Cada quien dice qué necesita ahora.
guide-agree = Acuerdan quién hace qué y para cuándo. Escríbanlo aquí.
guide-end = Cierran diciendo cómo se van.
guide-stop = Pueden parar cuando quieran. Un segundo círculo está bien.
agreement-title = Lo que acordamos
agreement-none = Cuando hayan hablado, escriban quién hace qué y para cuándo. Vale cuando los dos lados dicen que sí.
agreement-write = Escribir lo que acordamos
agreement-change = Escribirlo de nuevo
agreement-by = Para el { $day }
agreement-ask-on = El { $day } se pregunta al lado que fue herido cómo está.
agreement-delete-on = El { $day } se borran las notas.
agreement-said-yes = { $name } dijo que sí.
agreement-yes = Sí, estoy de acuerdo
agreement-both = Los dos lados
agreement-page-title = Escribir lo que acordamos
agreement-page-lead = Poco y claro es lo mejor. Los dos lados lo leen y dicen que sí antes de que valga.
agreement-line = Línea { $number }
agreement-who = Quién
agreement-who-choose = Elige quién
agreement-who-empty = Di quién lo hace.
agreement-what = Qué
agreement-when = Para cuándo
agreement-ask-label = El día en que preguntamos cómo está
agreement-ask-hint = A más tardar el { $day }
agreement-delete-label = El día en que se borran las notas
agreement-delete-hint = Desde ese día hasta { $n ->
        [one] un día
       *[other] { $n } días
    } después
agreement-send = Mostrarlo a los dos lados
how-title = ¿Cómo está ahora?
how-text = Solo tú puedes decirlo. Toma el tiempo que necesites.
how-before = Puedes decirlo cualquier día. Solo tú puedes.
how-mended = Está reparado
how-not-yet = Aún no: reunirse otra vez
how-end = Terminarlo
how-other = Solo el lado que fue herido dice cuándo está reparado, o lo termina.
ways-title = Otras maneras
ways-more-time-text = ¿Hacen falta más días? Toma otra vez los días de este paso.
ways-more-time = Tomar más tiempo
ways-another-text = Puedes elegir a otra persona que ayude. A quien pediste no se le dice por qué.
ways-another = Elegir a otra persona
ways-step-back-text = Si no puedes seguir, da un paso atrás. Se elegirá a otra persona.
ways-step-back = Doy un paso atrás
ways-take-back-text = Puedes retirarlo todo. Entonces todo lo de aquí se borra enseguida.
ways-take-back = Retirarlo y borrarlo
ways-end-text = Puedes terminarlo cualquier día, sin decir por qué. Lo que está escrito aquí se borra a más tardar { $n ->
        [one] un día
       *[other] { $n } días
    } después.
ways-other-side = Solo el lado que fue herido puede terminar esto. Si necesitas algo, escribe a quien ayuda.

## Inicio y yo

home-waits = Algo te espera
home-waits-text = Solo tú ves esto.
home-waits-go = Ir a ver
home-missing-go = Ver lo que falta
me-title = Cuando algo duele
me-text = Solo tú ves en qué estás.
me-in = En lo que estás
me-helper = Dijiste que ayudas

## Cuando algo no se puede

no-title = Esto no se pudo
no-back = Volver
back = Volver
no-not-now = Esto no tiene lugar en este punto. Vuelve y mira cómo va.
no-not-a-helper = Esta persona no puede ayudar aquí. Elige a otra.
no-is-the-helper = Esta persona ayuda aquí. Elige primero a otra que ayude, y luego pídele que venga.
no-cannot-come = No se puede pedir a esta persona. Elige a otra.
no-too-late = El día para responder era el { $day }. Ahora se pide a otra persona.
no-day-between = Elige un día del { $from } al { $until }.
no-harmed-side-alone = Solo el lado que fue herido puede decir esto.
no-lines = Escribe al menos una línea, y a lo más { $most }.
no-too-many-named = Nombra a lo más a { $most } personas. Si son más, es asunto de toda la alianza.
no-too-many-notes = Hay lugar para { $most } notas. Ahora es tiempo de hablar.
no-too-many-open = Ya tienes { $most } abiertas. Sigue con una o termina una antes de empezar otra.
no-changed-meanwhile = Lo que acuerdan cambió desde que lo leíste. Léelo otra vez y luego di que sí.

## Quién puede qué

act-see-safety = Leer qué hacer cuando alguien no está a salvo, y por dónde seguir
act-see-mending = Leer qué hacer cuando algo no está bien, y en qué estás
act-see-path = Leer el camino para momentos difíciles y quién ayuda
act-set-path = Fijar el camino para momentos difíciles; cuando la alianza ya empezó, pedir un cambio que necesita la segunda llave
act-be-helper = Decir que ayudas, o que lo dejas
act-begin-repair = Empezar cuando algo no está bien, o decir que algo dolió
act-see-repair = Ver una reparación en la que estás
act-choose-helper = Elegir quién ayuda en lo que empezaste, tomar más tiempo o retirarlo
act-answer-as-helper = Decir si ayudas, cuando te lo piden
act-ask-to-come = Pedir al otro lado que venga
act-come-to-repair = Venir, o decir ahora no, cuando te lo piden
act-write-in-repair = Escribir en una reparación en la que estás
act-set-circle = Fijar cuándo y dónde se reúnen los dos lados, como quien ayuda
act-agree-in-repair = Escribir lo que acuerdan los dos lados y decir que sí
act-close-repair = Decir que está reparado, aún no, o terminarlo, como el lado que fue herido

## El registro abierto y las tablas

kind-path-set = Se fijó nuestro camino para momentos difíciles
tables-title = Reparar
table-mend-path = El camino para momentos difíciles: qué pasa en cada paso. Cada miembro puede leerlo, y el registro abierto lo tiene palabra por palabra.
table-mend-path-columns =
    id: un número al azar que lo nombra
    holds: 1 para el camino que vale, 0 para uno que espera la segunda llave
    answer_words: qué pasa hasta que responde quien ayuda
    answer_days: los días que puede tomar
    prepare_words: cómo se prepara cada lado
    prepare_days: los días que puede tomar
    circle_words: cómo se reúnen los dos lados
    circle_days: los días que puede tomar
    after_words: cómo se pregunta al lado que fue herido
    after_days: los días hasta entonces
    keep_days: los días que se guardan las notas después del final
    safety: qué hacer cuando alguien no está a salvo
    day: el día en que se escribió o empezó a valer
table-mend-begun = Si una alianza ya empezó su trabajo, con un camino y personas que ayudan.
table-mend-begun-columns =
    day: el día en que empezó
table-mend-helper = Quién dijo que ayuda. Cada miembro puede leerlo. Una fila se borra cuando alguien lo deja o es borrado.
table-mend-helper-columns =
    person_id: la persona que ayuda
table-repair = Lo que dolió, y el camino de vuelta. En una página solo lo ven quienes están en ello. Se borra entero en su día, o enseguida cuando se retira. Mientras está aquí, quien tenga toda la base de datos podría leerlo.
table-repair-columns =
    id: un número al azar que lo nombra
    state: quién está en ello y quién fue nombrado, lo escrito, lo acordado y sus días
    n_changes: cuántas veces cambió, para que dos cambios a la vez no se mezclen
