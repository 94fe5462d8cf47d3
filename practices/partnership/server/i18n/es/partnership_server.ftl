# Formar una alianza: el comienzo, entrar, invitar, unirse, quiénes somos, qué se guarda sobre mí.

# La página de inicio.
front-title = Trabajar juntos, con el poder compartido
front-lead = Hay cosas que ningún grupo puede hacer solo. Aquí, organizaciones y grupos de la comunidad se preguntan cómo van las cosas, miran juntos las respuestas y dicen qué van a hacer.
front-begin = Aquí todavía no hay nada
front-begin-text = Eres la primera persona aquí. Una alianza empieza con dos organizaciones aliadas, como iguales, y dos personas que la cuidan juntas. Toma unos tres minutos.
front-begin-go = Formar una alianza
front-enter = Entra
front-mine = Qué bueno verte, { $name }
front-mine-none = Ahora no estás en ninguna alianza. Pide una invitación a una persona anfitriona y ábrela en este dispositivo.
front-loop = Qué se hace aquí
front-loop-ask = Preguntar: pocas preguntas, unos seis minutos, en el teléfono o en papel.
front-loop-see = Ver juntos: los resultados llegan a todas las personas al mismo tiempo, también a las anfitrionas.
front-loop-answer = Responder: quien pregunta debe una respuesta, con fecha.
front-loop-equal = Ser iguales: la alianza no es de nadie en particular, y nadie tiene todas las llaves.
front-kept = Cómo se guardan tus respuestas
front-kept-name = Ninguna página muestra quién dio qué respuesta.
front-kept-few = Lo que dijeron menos de cinco personas nunca se muestra.
front-kept-early = Nadie puede mirar antes de que cierre una ronda.
front-kept-machine = Las rondas son selladas si quienes organizan no eligen otra cosa: nadie puede unir una respuesta contigo. Cada ronda dice cómo se guarda antes de empezar.
front-kept-yours = Puedes ver lo que se guarda sobre ti, llevártelo y borrarlo.

# Hacia dónde seguir.
back = Volver
to-start = Ir al inicio
to-sign-in = Entrar
to-home = Ir a Inicio
to-me = Tú y tus dispositivos
to-us = Quiénes somos

# Formar una alianza.
start-title = Formar una alianza
start-lead = Aquí todas las organizaciones aliadas son iguales. La alianza no es de ninguna. Dos personas de dos organizaciones la cuidan juntas. Las llamamos personas anfitrionas.
start-name = ¿Cómo se llama su alianza?
start-name-hint = Puede ser el nombre de su lugar o de su meta. Todos los idiomas son bienvenidos.
start-name-empty = Dale un nombre a la alianza.
start-partner-one = Una organización aliada, y tú
start-partner-two = Otra organización aliada, y otra persona anfitriona
start-partner-two-why = Los cambios grandes necesitan el sí de dos personas anfitrionas de dos organizaciones. Así nadie decide solo, y nadie tiene que cargar todo.
start-partner-name = Nombre de la organización o del grupo
start-partner-empty = Escribe el nombre de la organización o del grupo.
start-partner-number = Organización aliada { $number }
start-own-name = Tu nombre
start-own-name-hint = Como quieres que te llamen aquí.
start-own-name-empty = Escribe tu nombre, como quieres que te llamen.
start-second-name = Nombre de la segunda persona anfitriona
start-second-hint = Alguien de confianza que viene de esta otra organización. Te daremos un código para entregárselo.
start-second-name-empty = Escribe el nombre de la segunda persona anfitriona.
start-more = Añadir más organizaciones ahora
start-more-hint = Deja vacío lo que no necesites. También puedes añadir más después.
start-send = Formar nuestra alianza

# Entrar.
sign-in-title = Entrar
sign-in-lead = No hace falta contraseña ni correo. Basta con un código.
sign-in-code = Tu código
sign-in-code-hint = Diez letras y números, como K3F9Q-2XM7A. No importa si son mayúsculas o minúsculas. Aquí también sirve el código de una invitación.
sign-in-empty = Escribe tu código.
sign-in-unknown = Este código no funciona. Revisa letra por letra, por favor. Cada código sirve una vez. Si ya lo usaste, pide otro a una persona anfitriona.
sign-in-mail = O por correo electrónico
sign-in-mail-hint = Si nos diste tu correo, podemos enviarte un enlace.
sign-in-mail-send = Envíame un enlace
sign-in-no-code = ¿No tienes un código?
sign-in-no-code-text = Si recibiste un enlace o un cuadro para escanear, ábrelo. No hace falta nada más. Si todavía tienes la sesión abierta en otro dispositivo, puedes hacer un código allí, en la página sobre ti.
sign-in-lost = Perdí mi dispositivo
sent-title = Mira tu correo, por favor
sent-lead = Si conocemos esta dirección, un enlace va en camino. Sirve una vez, durante { $minutes } minutos.
sent-not = ¿No llegó nada? Mira en la carpeta de correo no deseado. También puedes pedir un código nuevo a una persona anfitriona.
device-whose = ¿De quién es este dispositivo?
device-own = Es mío
device-shared = Es compartido
device-hint = En tu propio dispositivo, la sesión queda abierta { $days } días. En uno compartido, se cierra al cerrar el navegador.
in-title = ¿Entrar en este dispositivo?
in-lead = Este enlace es para una sola persona y sirve una vez. Si es tuyo, sigue adelante.
in-gone = Este enlace o código no funciona
in-gone-lead = Puede haber varias razones:
in-gone-used = Ya se usó. Cada uno sirve una vez.
in-gone-old = Ya pasó su tiempo.
in-gone-typo = Se perdió una letra en el camino.
lost-title = Perdí mi dispositivo
lost-lead = Puedes volver a entrar. Dos personas anfitrionas te ayudan, y nadie puede hacerlo a tus espaldas.
lost-step-tell = Avisa a una persona anfitriona, en persona o por teléfono.
lost-step-ask = Esa persona pide un código nuevo para ti.
lost-step-yes = Una persona anfitriona de otra organización dice que sí y te entrega el código. Desde ese momento, tu dispositivo perdido queda fuera.
lost-step-in = Entra con el código. En la página sobre ti verás quién lo pidió y quién dijo que sí.
lost-why = ¿Por qué dos personas anfitrionas?
lost-why-text = Si una sola pudiera hacerlo, podría entrar como si fuera tú. Por eso hacen falta dos, de dos organizaciones.
lost-spare = Para la próxima vez: puedes guardar un código de reserva en papel. Lo encuentras en la página sobre ti.

# Códigos que se entregan.
code-code = Código
code-link = Enlace
code-qr = Un cuadro para escanear. Contiene el mismo enlace.
code-title = Un código para { $name }
code-first-lead = Su alianza ya empezó. Entrega esto a { $name }, la segunda persona anfitriona. Mejor en persona.
code-lead = Entrega esto a { $name } tú misma o tú mismo, en persona o por teléfono. No se lo mostramos a nadie más.
code-how = { $name } escanea el cuadro, abre el enlace o escribe el código en «Entrar». Sirve una vez, dentro de { $days } días.
code-elsewhere = Hiciste este código en otro dispositivo. Solo ese dispositivo puede volver a mostrarlo.
code-over = { $name } no usó el código a tiempo. Puedes hacer otro.
code-used = Este código ya se usó, o ya no hace falta. No hay nada más que hacer.
code-renew = Hacer otro código
new-code-title = Códigos nuevos por dispositivos perdidos
new-code-lead = Cuando alguien ya no puede entrar, ayudan dos personas anfitrionas. Una pide un código nuevo. Otra, de otra organización, dice que sí y lo entrega.
new-code-waiting = Esperan a una segunda persona anfitriona
new-code-for = Un código nuevo para { $name }
new-code-asked = Lo pidió { $name } el { $day }.
new-code-check = Antes de decir que sí, habla con { $name }, por favor. Con tu sí se cierran sus sesiones anteriores, y tú recibes el código para entregarlo.
new-code-yes = Sí, hacer el código
new-code-no = No
new-code-other-key = Puede decir que sí una persona anfitriona de otra organización. Tú tienes la primera llave; por eso no puedes tener la segunda.
new-code-ask = Pedir un código nuevo
new-code-ask-text = Pídelo solo si hablaste con la persona. Ella verá que lo pediste.
new-code-who = ¿Quién necesita un código nuevo?
new-code-send = Pedir un código
person-choose = Elige a una persona
person-empty = Elige a una persona de la lista.

# Unirse.
join-eyebrow = Tienes una invitación
join-title = Únete a { $partnership }
join-lead-host = { $host } te invita. Estas organizaciones trabajan juntas como iguales:
join-lead = Estas organizaciones trabajan juntas como iguales:
join-what = Como miembro respondes preguntas cuando quieras, ves todos los resultados y tienes voz. No cuesta nada. Puedes irte cuando quieras.
join-kept = Qué guardamos
join-kept-text = Tu nombre y lo que tú quieras añadir. Los miembros ven tu nombre y tu organización. Las personas anfitrionas ven también tus idiomas y cómo comunicarse contigo. Tu correo y tus grupos son solo para ti. Puedes cambiarlo o borrarlo cuando quieras.
join-as = Te unes como { $name }.
join-through = Te unes por medio de { $partner }.
join-partner = ¿Con qué organización vienes?
join-partner-hint = Si son varias, elige la que sientas más cerca.
join-own = Unirme en mi dispositivo
join-shared = Unirme en uno compartido
join-send = Unirme
join-there = Ya eres miembro de { $partnership }
join-there-text = Todo está bien. No hay nada más que hacer.
welcome-title = Te damos la bienvenida, { $name }
welcome-lead = Ya eres miembro de { $partnership }. Qué bueno que estés aquí.
welcome-back = Cómo volver
welcome-back-text = Si este dispositivo es tuyo, solo vuelve a abrir este sitio. Por si acaso, puedes guardar un código de reserva en papel, para un teléfono nuevo u otra computadora.
welcome-spare = Quiero un código de reserva

# Grupos.
groups-ask = Grupos de los que eres parte
groups-hint = Solo si quieres. Los grupos ayudan a ver en qué se diferencian las respuestas. Nadie ve cuáles eliges. Puedes elegir varios, cambiarlos o borrarlos cuando quieras.
groups-not-said = Prefiero no decirlo
groups-own = Un grupo con tus propias palabras
groups-own-hint = Solo si falta el tuyo. Se ofrece a otras personas solo cuando cinco usan las mismas palabras.
groups-own-empty = Escribe el grupo en pocas palabras, o deja esto vacío.
groups-both = Elegiste un grupo y también «Prefiero no decirlo». Deja solo una de las dos cosas, por favor.
my-groups-title = Tus grupos
my-groups-lead = Lo que dices de ti en { $partnership }. Nadie más puede verlo, tampoco las personas anfitrionas.
my-groups-send = Guardar esto
my-groups-delete = Borrar todo lo que dije sobre grupos

# Quiénes somos.
us-title = Quiénes somos
us-lead = Todas las organizaciones aliadas son iguales. Están aquí por su nombre, igual que las personas.
us-partners = Organizaciones aliadas
us-partners-equal = La alianza no es de ninguna de ellas.
us-partner-since = Aquí desde el { $day }
us-partner-added = { $name } pidió añadirla, y dijo que sí una persona anfitriona de otra organización. Aquí desde el { $day }
us-people = Personas
us-people-hint = Por nombre. Las personas anfitrionas cuidan el trabajo; no ven las respuestas de nadie.
us-host = anfitriona
us-host-added = { $name } lo pidió, y otra organización dijo que sí. Desde el { $day }
us-groups = Grupos
us-groups-hint = Cada persona elige sus grupos. Nadie puede ver quién está en cuál.
us-groups-none = Todavía no hay grupos para elegir.
us-groups-mine = Ver o cambiar tus grupos
us-host-work = Para personas anfitrionas
us-do-invite = Invitar a personas
us-do-partner = Pedir que entre una organización
us-do-group = Ofrecer un grupo
us-do-host = Pedir que alguien sea anfitriona
us-do-remove-partner = Pedir que una organización salga
us-do-remove-host = Pedir que alguien deje de ser anfitriona
us-do-keys = Lo que espera una segunda llave
us-keys = Dos llaves
us-keys-text = Lo que cambia las reglas lo pide una persona anfitriona y lo confirma otra, de otra organización. Todos lo pueden ver.
us-do-code = Ayudar con un dispositivo perdido
us-do-step-down = Dejar de ser anfitriona
us-ways = Formas de participar para todos
us-ways-text = Letra grande, papel, teléfono o con ayuda: hay más de una forma de participar.
reach-title = Cómo comunicarse con las personas
reach-lead = Lo que cada persona quiso decir sobre esto. Lo ven las personas anfitrionas, para que nadie quede fuera. Úsalo solo para nuestro trabajo, por favor.
reach-none = Nadie ha dicho todavía cómo comunicarse.
add-send = Añadir
add-partner-send = Pedirlo
add-partner-title = Pedir que entre una organización
add-partner-lead = La nueva organización es una igual desde el primer día. Tú lo pides, y una persona anfitriona de otra organización tiene { $days } días para decir que sí. Todos ven lo que pides.
add-group-title = Ofrecer un grupo
add-group-lead = Los grupos son miradas que cada persona elige, como familias, jóvenes o personal de la escuela. Ayudan a ver en qué se diferencian las respuestas.
add-group-name = Nombre del grupo
add-group-hint = Usa las palabras que la gente usa para sí misma.
add-group-empty = Escribe el nombre del grupo.
host-title = Pedir que alguien sea anfitriona
host-lead = Entre más personas, el trabajo pesa menos. Habla antes con la persona.
host-can = Las personas anfitrionas invitan, abren y cierran rondas, y escriben las respuestas que debemos.
host-cannot = No pueden ver quién dio qué respuesta. No pueden mirar los resultados antes de tiempo.
host-seen = Tú lo pides, y una persona anfitriona de otra organización tiene { $days } días para decir que sí. Todos ven que se pidió y qué resultó.
host-who = ¿Quién será anfitriona?
host-send = Pedirlo
host-no-one = Aquí todas las personas ya son anfitrionas. Invita primero a más gente.
remove-host-title = Pedir que alguien deje de ser anfitriona
remove-host-lead = Si puedes, habla antes con la persona. Sigue siendo miembro, y más adelante puede volver a ser anfitriona.
remove-host-how = Tú lo pides, y una persona anfitriona de otra organización tiene { $days } días para decir que sí. No responde la persona de quien se trata. Todos ven qué resultó.
remove-host-who = ¿Quién dejaría de ser anfitriona?
remove-host-send = Pedirlo
remove-host-empty = Elige a una persona anfitriona de la lista.
remove-host-no-one = No hay a quién elegir. Quedan personas anfitrionas de al menos dos organizaciones, para que siempre haya dos llaves.
remove-partner-title = Pedir que una organización salga
remove-partner-lead = Sus personas dejan de ser miembros, y sus anfitrionas dejan de serlo. Lo que decidió con ustedes se queda. Lo que sus personas respondieron sigue en los resultados, sin nombres.
remove-partner-how = Tú lo pides, y una persona anfitriona de otra organización tiene { $days } días para decir que sí. No responden las anfitrionas de la organización de la que se trata. Todos ven qué resultó.
remove-partner-which = ¿Qué organización?
remove-partner-choose = Elige una organización
remove-partner-empty = Elige una organización de la lista.
remove-partner-send = Pedirlo

# Dos llaves.
keys-title = Dos llaves
keys-lead = Algunos actos cambian las reglas para todos. Una persona anfitriona lo pide. Otra, de otra organización, tiene { $days } días para decir que sí. Si nadie lo hace, no sucede.
keys-waiting = Esperan una segunda llave
keys-none = Ahora no hay nada en espera.
keys-asked = Lo pidió una persona anfitriona de { $partner } el { $day }. Puede responder otra, de otra organización, hasta el { $until }.
keys-about = Se trata de { $name }.
keys-why = Por qué:
keys-yes = Sí, que suceda
keys-no = No
keys-take-back = Retirarlo
keys-own = Tú lo pediste. Puedes retirarlo mientras espera.
keys-member = Responde una persona anfitriona de otra organización.
keys-ended = Qué resultó
keys-ended-none = Todavía no terminó nada.
keys-ended-text = Lo más nuevo primero. Lo anterior está en el registro abierto.
keys-confirmed = Lo pidió una persona anfitriona de { $partner }. Una de { $other } dijo que sí el { $day }.
keys-refused = Lo pidió una persona anfitriona de { $partner }. Una de { $other } dijo que no el { $day }.
keys-taken-back = Lo pidió una persona anfitriona de { $partner }, y lo retiró el { $day }.
keys-lapsed = Lo pidió una persona anfitriona de { $partner }. Venció el { $day }: nadie lo confirmó.
keys-state-confirmed = confirmado
keys-state-refused = no aceptado
keys-state-taken-back = retirado
keys-state-lapsed = vencido
rests-title = Esta alianza volvió de una copia
rests-text = Quien cuida el servidor puso de nuevo una copia el { $day }. Lo que pasó después de hacer esa copia no está en ella. Todos pueden leer y nadie puede cambiar nada, hasta que dos personas anfitrionas de dos organizaciones quieran seguir desde aquí.
rests-check = ¿Guardaron los dígitos de un punto de control, o el registro abierto? Entonces comparen: verán qué falta.
rests-ask = Pedir seguir desde esta copia
rests-waits = Una persona anfitriona pidió seguir. Está abajo, y responde otra de otra organización.
rests-member = Una persona anfitriona pide seguir, y otra, de otra organización, dice que sí.
rests-not = Esta alianza ya siguió adelante. No hay nada más que hacer.
key-go-on = Seguir desde la copia que se puso el { $day }
kind-partnership-restored = La alianza siguió desde una copia
act-aims = Leer las metas del esfuerzo mayor junto a las nuestras
act-add-aim = Escribir una meta
act-say-fit = Decir cómo encaja una meta para tu organización
act-propose-fit = Hacer una propuesta de una meta que no encaja
act-ask-go-on = Pedir seguir desde una copia que se puso de nuevo; una persona anfitriona de otra organización dice sí o no
keys-rule = Quién puede hacer qué está dentro del programa. No es un ajuste, así que nadie lo puede cambiar aquí.
keys-log = Cada paso está en el registro abierto.
key-partner-add = Añadir la organización «{ $name }»
key-partner-remove = Que salga la organización «{ $name }»
key-host-add = Que alguien de «{ $name }» sea anfitriona
key-host-remove = Que alguien de «{ $name }» deje de ser anfitriona
key-other = Un acto para el que este programa no tiene palabras
key-partner-remove-means = Con tu sí, sus personas dejan de ser miembros enseguida. Lo que decidió con ustedes se queda.
key-host-add-means = Las personas anfitrionas abren rondas, invitan a otras y tienen una llave como la tuya.
key-host-remove-means = Con tu sí es miembro, y ya no anfitriona.
step-down-title = Dejar de ser anfitriona
step-down-lead = Sigues siendo miembro. Deben quedar personas anfitrionas de al menos dos organizaciones, para que siempre haya dos llaves.
step-down-send = Dejar de ser anfitriona

# Invitar.
invites-title = Invitar a personas
invites-lead = Nadie necesita correo ni contraseña para unirse. Elige la forma que convenga.
invites-open = Invitaciones hasta ahora
invite-link = Un enlace para muchas personas
invite-link-lead = Para un grupo de mensajes, un cartel o una mesa en un evento. También se puede escanear.
invite-link-size = ¿Cuántas personas pueden unirse con él?
invite-link-size-hint = { $most } como máximo. Cuando se unan todas, el enlace se cierra solo.
invite-link-send = Hacer el enlace
invite-sheet = Una hoja de códigos para imprimir
invite-sheet-lead = Recórtala y da un papelito a cada persona. Cada código sirve una vez.
invite-sheet-size = ¿Cuántos códigos?
invite-sheet-size-hint = { $most } como máximo. Diez caben en dos páginas.
invite-sheet-send = Hacer la hoja
invite-sheet-how = Imprímela, corta por las líneas y reparte los papelitos. Los que ya se usaron no salen si la imprimes otra vez.
invite-sheet-open = Abrir la hoja
invite-email = Correo electrónico
invite-email-lead = Cada persona recibe su propio enlace. No guardamos las direcciones.
invite-email-send = Enviar las invitaciones
invite-partner = ¿Por medio de qué organización se unen?
invite-partner-hint = También puedes dejar que cada persona elija.
invite-partner-any = Que cada persona elija
invite-partner-empty = Elige una organización, o deja que cada persona elija.
invite-size-empty = Escribe un número del 1 al { $most }.
invite-day = Último día en que sirve
invite-day-hint = Después de ese día se cierra sola.
invite-day-empty = Elige el último día, como 2026-05-02.
invite-addresses = Direcciones de correo
invite-addresses-hint = Una en cada línea, { $most } a la vez como máximo.
invite-addresses-empty = Escribe al menos una dirección de correo.
invite-addresses-many = Envía { $most } a la vez como máximo, por favor. Después puedes enviar más.
invite-address-wrong = { $address } no parece una dirección de correo. Lleva un nombre, una @ y un lugar, como hodan@example.org.
invite-mail-failed = { $sent ->
    [0] El servidor de correo no aceptó los mensajes.
    [one] Se envió una invitación. El servidor de correo no aceptó las demás.
   *[other] Se enviaron { $sent } invitaciones. El servidor de correo no aceptó las demás.
} { $failed ->
    [one] No se llegó a la dirección de abajo, y su invitación queda anulada.
   *[other] No se llegó a las { $failed } direcciones de abajo, y sus invitaciones quedan anuladas.
} Inténtalo otra vez, o usa un enlace o una hoja.
invite-through = Las personas se unen por medio de { $partner }.
invite-through-any = Cada persona elige su organización.
invite-left = { $people ->
    [one] Puede unirse una persona más, hasta el { $day }.
   *[other] Pueden unirse { $people } personas más, hasta el { $day }.
}
invite-all-came = Ya se unieron todas las personas para las que se hizo.
invite-made = Se hizo el { $day }
invite-made-by = La hizo { $name } el { $day }
invite-qr = Un cuadro para escanear. Abre la página para unirse.
invite-message-title = Palabras que puedes enviar
invite-message = Tienes una invitación a { $partnership }. Trabajamos juntos como iguales, y tu voz cuenta. Abre este enlace para unirte: { $link }
invite-copy = Copiar estas palabras
invite-end = Cerrar esta invitación
invite-end-hint = Después nadie podrá unirse con ella. Quienes ya se unieron, se quedan.
sheet-title = Una hoja de códigos
sheet-lead = Un papelito para cada persona. Imprime esta página y corta por las líneas.
sheet-print = Imprimir
slip-title = Únete a { $partnership }
slip-how = Escanea el cuadro. O abre esta dirección y escribe el código:
slip-until = Sirve una vez, hasta el { $day }. Sin correo ni contraseña.

# Lo que se guarda sobre mí.
me-title = Tú y tus dispositivos
me-lead = Esto es lo que se guarda sobre ti. Puedes cambiarlo, llevártelo o borrarlo.
me-about = Sobre ti
me-name = Tu nombre
me-name-hint = Como quieres que te llamen. No tiene que ser el nombre de tus papeles.
me-name-empty = Escribe el nombre con el que quieres que te llamen.
name-too-long = Usa { $most } letras como máximo, por favor.
me-more = Más sobre ti, si quieres
me-languages = Tus idiomas
me-languages-hint = Así sabremos cómo hablar contigo. Lo ven las personas anfitrionas.
me-reach = Cómo comunicarnos contigo
me-reach-hint = Por ejemplo: mándame un mensaje, o pregunta por medio de Amina. Lo ven las personas anfitrionas.
me-reach-long = Usa { $most } letras como máximo, por favor.
me-email = Correo electrónico
me-email-hint = Así también podrás entrar con un enlace por correo. Nadie más lo ve.
me-email-wrong = Esto no parece una dirección de correo. Lleva un nombre, una @ y un lugar, como hodan@example.org. También puedes dejarlo vacío.
me-not-said = Sin decir
me-change = Cambiar esto
me-change-title = Cambiar lo que se guarda sobre ti
me-change-send = Guardar esto
me-through = Estás aquí por medio de { $partner }.
me-host = Eres una persona anfitriona.
me-groups-change = Cambiar o borrar tus grupos
me-devices = Tus dispositivos
me-device-here = este dispositivo
me-device-since = Sesión abierta el { $day }
me-device-end = Cerrar sesión
me-notices = Códigos nuevos para ti
me-notice-asked = { $first } pidió un código nuevo para ti el { $day }. Falta el sí de una persona anfitriona de otra organización.
me-notice-given = { $first } pidió un código nuevo para ti, y { $second } dijo que sí el { $day }. Se cerraron tus sesiones anteriores.
me-notices-text = Si no perdiste un dispositivo, habla con tus personas anfitrionas.
me-a-host = Una persona anfitriona
me-take = Llévatelo
me-take-text = Un archivo con todo lo que se guarda sobre ti.
me-take-plain = Como texto
me-take-json = Como JSON, para un programa
me-leave = Irte
me-leave-text = Puedes borrarte, junto con lo que se guarda sobre ti.
own-codes-title = Códigos para ti
own-codes-lead = Con un código entras tú, y nadie más debe tenerlo. Lo mostramos solo hoy.
own-code-device = Para otro dispositivo
own-code-device-text = Entra en tu teléfono o en otra computadora. Sirve una vez, durante { $minutes } minutos.
own-code-spare = Un código de reserva para el cajón
own-code-spare-text = Escríbelo y guárdalo en un lugar seguro. Si pierdes tu dispositivo, con él vuelves a entrar. Sirve una vez, durante un año.
own-code-make = Hacer un código
delete-title = Borrarme
delete-ask = ¿Quieres borrarte?
delete-goes = Esto se va, de inmediato
delete-goes-you = Tu nombre, tus idiomas, tu correo y cómo comunicarnos contigo
delete-goes-groups = Lo que dijiste sobre tus grupos
delete-goes-devices = Tus dispositivos y códigos; se cierran todas tus sesiones
delete-goes-place = Tu lugar en cada alianza
delete-stays = Esto se queda
delete-stays-answers = Respuestas que son parte de resultados. No se guardan con tu nombre; por eso nadie puede encontrarlas para borrarlas.
delete-stays-acts = Lo que hiciste para otros, como una organización que añadiste, sin tu nombre
delete-stays-backups = Las copias de seguridad, hasta que se reemplacen
delete-final = Esto no se puede deshacer. Tal vez quieras guardar antes una copia:
delete-send = Borrarme ahora
delete-not = No, volver
delete-last-host = Por ahora las llaves te necesitan
delete-last-host-text = Eres una persona anfitriona de { $partnership }, y sin ti no quedarían personas anfitrionas de dos organizaciones. Nombra primero a otra persona, por favor. Después puedes borrarte.
deleted-title = Ya te borramos
deleted-text = Lo que se guardaba sobre ti ya no está. Gracias por el tiempo que diste. Puedes volver cuando quieras.

# Formas de participar.
ways-title = Formas de participar para todos
ways-lead = Hay más de una forma de participar. Elige la que te sirva.
ways-large = Letra grande
ways-large-text = Agranda la letra con tu navegador, al doble y más. Todas las páginas se adaptan. Las hojas impresas también.
ways-paper = En papel
ways-paper-text = Todas las páginas se pueden imprimir. Pide una hoja a una persona anfitriona, llénala y devuélvela, o pide ayuda para escribirla aquí.
ways-phone = Por teléfono
ways-phone-text = Pide que te llame una persona anfitriona. Te lee las preguntas y escribe lo que dices. Anota en «Cómo comunicarnos contigo» cuándo te conviene.
ways-helper = Con ayuda
ways-helper-text = Trae a alguien de confianza. Puede leerte y escribir por ti. Usen tu propio código, para que tu respuesta cuente como tuya.
ways-languages = Idiomas
ways-languages-text = El menú de arriba muestra cada idioma con su propio nombre. Si falta el tuyo, dilo a una persona anfitriona. Las historias pueden ir en cualquier idioma.
ways-keyboard = Teclado y lector de pantalla
ways-keyboard-text = Todo funciona con el teclado y se lee en un orden claro. No hay que arrastrar nada.
ways-no-script = Teléfonos viejos y conexiones lentas
ways-no-script-text = Las páginas son pequeñas y funcionan sin JavaScript.
ways-missing = ¿Algo te estorba?
ways-missing-text = Dile a una persona anfitriona lo que necesitas. Cambiarlo nos toca a nosotros, no a ti.

# Inicio.
home-keys = Hace falta una segunda persona anfitriona
home-keys-text = { $n ->
    [one] Alguien ya no puede entrar. Tu sí es la segunda llave.
   *[other] { $n } personas ya no pueden entrar. Tu sí es la segunda llave.
}
home-keys-go = Míralo
home-acts = Espera tu llave
home-acts-text = Lo pide una persona anfitriona de otra organización. Sin un segundo sí no sucede nada.
home-acts-until = hasta el { $until }
home-acts-go = Leer y responder
home-acts-changed = Lo que cambiaron dos llaves
home-acts-all = Ver todo lo que se pidió
home-hand-over = { $name } todavía no ha entrado
home-hand-over-text = { $name } es la segunda persona anfitriona. Entrégale el código, por favor.
home-hand-over-go = Mostrar el código
home-next = Buenos primeros pasos
home-next-text = Los resultados se pueden mostrar cuando responden al menos cinco personas. Así que, primero, invita a más gente.
home-next-invite = Invitar a personas
home-next-groups = Ofrecer grupos para elegir
home-next-round = Empezar su primera ronda
home-who = { $people ->
    [one] Una persona
   *[other] { $people } personas
} de { $partners } organizaciones aliadas, todas iguales.
home-who-go = Ver quiénes somos

# Cuando las reglas dicen que no.
refused-title = Aquí no es posible
refused-started-title = Aquí ya se formó una alianza
refused-started = Alguien se adelantó por un momento. Ve al inicio: si fuiste tú, allí encontrarás tu alianza. Si no, pide una invitación.
refused-two-keys-title = Debe haber dos llaves
refused-two-keys = Sin ti no quedarían personas anfitrionas de dos organizaciones. Nombra primero a otra persona, de una organización que no tenga ninguna.
refused-same-key-title = Hace falta otra persona anfitriona
refused-same-key = El segundo sí debe venir de una persona anfitriona de otra organización que la de quien lo pidió. Pídeselo a una de ellas, por favor.
refused-own-code = Tu propia sesión está abierta. Puedes hacerte un código en la página sobre ti.
refused-invite-ended-title = Esta invitación terminó
refused-invite-ended = Sirvió hasta el { $day }. Pide otra a quien te la dio.
refused-invite-used-title = Esta invitación ya se usó
refused-invite-used = Ya se unieron todas las personas para las que se hizo. Si fuiste tú, entra con tu código. Si no, pide otra a quien te la dio.
refused-already-title = Ya es así
refused-code-title = Esto ya se resolvió
refused-too-few-partners = Una alianza necesita al menos dos organizaciones. Escribe el nombre de la segunda.
refused-too-many-partners = Podemos recibir { $most } organizaciones como máximo.
refused-same-partner = { $name } ya está. Cada organización necesita su propio nombre.
refused-hosts-of-one-partner = Las dos personas anfitrionas vendrían de la misma organización. Elige a la segunda de otra, para que ninguna tenga las dos llaves.
refused-not-a-host = Esto solo lo pueden hacer las personas anfitrionas. Pídeselo a una de ellas, por favor.
refused-no-such = No pudimos encontrar esto aquí.
refused-too-many-groups = Ya hay { $most } grupos, y es lo más que podemos recibir.
refused-host-already = Esta persona ya es anfitriona.
refused-member-already = Ya eres miembro.
refused-invite-size = Escribe un número del 1 al { $most }.
refused-invite-day = Elige un día desde hoy hasta el { $day }.
refused-no-partner-chosen = Elige la organización con la que vienes.
refused-too-many-members = Esta alianza tiene { $most } miembros, y es lo más que podemos recibir.
refused-code-asked = Ya se pidió un código nuevo. Falta el sí de una persona anfitriona de otra organización.
refused-code-answered = Alguien ya respondió a esto.
refused-act-title = Hacen falta dos llaves
refused-act-over-title = Ya no hay nada que responder
refused-two-partners-stay = Solo hay dos organizaciones, y con una no hay alianza. Añade primero otra.
refused-two-keys-stay = Deben quedar personas anfitrionas de al menos dos organizaciones, para que siempre haya dos llaves. Nombra primero a alguien de otra.
refused-no-host = Esta persona no es anfitriona, así que no hay nada que quitarle.
refused-own-host-role = Puedes dejarlo por tu cuenta, en la página «Dejar de ser anfitriona».
refused-act-asked = Esto ya se pidió. Espera a una persona anfitriona de otra organización, en «Dos llaves».
refused-too-many-acts = Ya esperan { $most } actos, y no puede haber más. Respondan primero a algunos, o retiren algunos.
refused-act-confirmed = Otra persona anfitriona ya dijo que sí, y sucedió.
refused-act-refused = Otra persona anfitriona ya dijo que no. Se puede pedir de nuevo.
refused-act-taken-back = Se retiró. Se puede pedir de nuevo.
refused-act-lapsed = Se podía confirmar hasta el { $until }, y nadie lo hizo. No sucedió. Puedes pedirlo de nuevo.
refused-asker-gone = Quien lo pidió ya no es anfitriona, así que no sucedió. Si aún lo quieres, pídelo tú.
refused-not-your-ask = Solo lo puede retirar la persona anfitriona que lo pidió. Puedes decir que no, si eres anfitriona de otra organización.
refused-about-you = Se trata de ti o de tu organización, así que responde otra persona anfitriona.
refused-clock = El reloj de este servidor está antes del día en que se pidió. Avisa, por favor, a quien cuida el servidor.
refused-act-changed = Algo cambió desde que se pidió, así que ahora no puede suceder. Di que no, y pide de nuevo lo que hoy corresponda.

# Correos.
mail-sign-in-subject = Tu enlace para entrar
mail-sign-in = Hola, { $name }:

    este es tu enlace para entrar. Sirve una vez, durante { $minutes } minutos:

    { $link }

    O escribe este código: { $code }

    Si no lo pediste, puedes borrar este correo. Nada ha cambiado.
mail-invite-subject = Tienes una invitación a { $partnership }
mail-invite = Hola:

    { $host } te invita a { $partnership }. Trabajamos juntos como iguales, y tu voz cuenta.

    Abre este enlace para unirte. Es para ti y sirve una vez:

    { $link }

    O escribe este código: { $code }

    No necesitas contraseña. Puedes irte cuando quieras. Tu dirección de correo no se guarda.

# Quién puede hacer qué aquí.
act-front = Leer qué es esto
act-start = Formar una alianza
act-sign-in = Ver la página para entrar
act-sign-in-code = Entrar con un código o un enlace
act-sign-in-mail = Pedir un enlace por correo para entrar
act-lost-device = Leer qué hacer si pierdes un dispositivo
act-join = Unirte con una invitación
act-sign-out = Cerrar sesión, en cada dispositivo
act-me = Ver lo que se guarda sobre ti
act-me-change = Cambiar tu nombre, tus idiomas y cómo comunicarnos contigo
act-own-codes = Hacer un código para otro dispositivo, o uno de reserva
act-me-take = Llevarte lo que se guarda sobre ti
act-me-delete = Borrarte
act-my-groups = Decir, cambiar o borrar los grupos de los que eres parte
act-us = Ver organizaciones, personas y grupos
act-ways-in = Leer sobre las formas de participar
act-add-partner = Pedir que entre una organización; una persona anfitriona de otra dice sí o no
act-offer-group = Ofrecer un grupo para elegir
act-make-host = Pedir que una persona miembro sea anfitriona; otra organización dice sí o no
act-step-down = Dejar de ser anfitriona, si quedan anfitrionas de dos organizaciones
act-remove-partner = Pedir que una organización salga; una persona anfitriona de otra dice sí o no
act-remove-host = Pedir que alguien deje de ser anfitriona; una persona anfitriona de otra organización dice sí o no
act-see-keys = Ver lo que espera una segunda llave, y qué resultó
act-answer-key = Decir sí o no a lo que pidió una persona anfitriona de otra organización
act-take-back-key = Retirar lo que pediste tú
act-invite = Invitar a personas, con un enlace, una hoja o un correo
act-end-invite = Cerrar una invitación
act-reach = Ver cómo quieren las personas que se comuniquen con ellas, y en qué idiomas
act-ask-code = Pedir un código nuevo para quien perdió su dispositivo
act-answer-code = Decir sí o no a un código nuevo que pidió una persona anfitriona de otra organización
act-hand-over = Ver un código que hiciste, para entregarlo
act-renew-code = Hacer otra vez el primer código de la segunda persona anfitriona, si no se usó

## Qué guardan las tablas, para la página de solicitudes de registros

tables-title = Organizaciones, personas y formas de entrar
table-partnership = Cada alianza: su nombre y su dirección. Ninguna organización es su dueña, así que no se guarda ninguna dueña.
table-partnership-columns =
    slug: su nombre en las direcciones
    name: su nombre para las personas
    since_day: el día en que se formó
table-partner = Las organizaciones aliadas, para que todas las personas vean quién está. No se guarda ningún rango.
table-partner-columns =
    name: su nombre
    added_by: la persona anfitriona que la añadió, si fue así
    since_day: el día en que se añadió
    gone_day: el día en que salió, si salió
table-member = Quién está aquí con qué organización, y quién es persona anfitriona. Las personas de una alianza necesitan saberlo unas de otras.
table-member-columns =
    partner_id: el número de su organización
    since_day: el día en que se unió
    host_since_day: el día en que empezó como persona anfitriona, si lo es
    host_added_by: quién la nombró, si alguien lo hizo
table-people-group = Grupos como familias o jóvenes, para que cada persona pueda decir desde dónde habla.
table-people-group-columns =
    name: cómo se llama el grupo
    offered: si se ofrece a todas las personas o alguien lo escribió con sus palabras
    added_by: quién lo ofreció; no se guarda si son palabras propias
    since_day: el día en que se ofreció; vacío si son palabras propias
table-member-group = Quién dice de sí que es parte de un grupo. Ninguna página lo muestra a nadie más. Desaparece en cuanto la persona lo dice.
table-member-group-columns =
    group_id: el número del grupo
table-invite = Formas de entrar para personas nuevas, para poder cuidarlas y cerrarlas. La dirección de un correo enviado no se guarda.
table-invite-columns =
    kind: un enlace, una hoja o un correo
    partner_id: la organización con la que se entra, si está fijada
    made_by: quién la hizo
    made_day: el día en que se hizo
    ends_day: el último día en que sirve
table-invite-code = Los códigos de esas formas de entrar, tal cual, para poder imprimir otra vez una hoja. Un código así no abre el lugar de nadie.
table-invite-code-columns =
    invite_id: qué forma de entrar
    number: su lugar en la hoja
    code: el código mismo
    uses_left: cuántas personas más pueden entrar con él
table-aim = Metas de quienes pagan y de planes mayores. Sin nombres de personas.
table-aim-columns =
    id: nombra la meta
    whose: de quién es la meta, como alguien lo escribió
    language: el idioma en que está escrita
    text: la meta
    since_day: el día en que se escribió
table-aim-fit = Cómo encaja una meta para una organización. No se guarda quién de su gente lo dijo.
table-aim-fit-columns =
    aim_id: qué meta
    partner_id: qué organización
    fit: si encaja
    language: el idioma en que escribió la organización
    why: qué encaja y qué no
table-came-back = Alianzas que volvieron de una copia, hasta que dos personas anfitrionas las dejan seguir.
table-came-back-columns =
    day: el día en que se puso la copia
table-asked-act = Actos que necesitan dos llaves: qué pidió una persona anfitriona y qué resultó. Todos los ven.
table-asked-act-columns =
    act: qué sucedería
    about: a qué, por su número
    called: cómo se llama; nunca el nombre de una persona
    why: la razón que dio, donde hace falta una
    state: en espera, confirmado, no aceptado, retirado o vencido
    asked_by: la persona anfitriona que lo pidió, mientras espera
    partner_id: la organización de la que venía
    asked_day: el día en que se pidió
    until_day: el último día en que se puede confirmar
    answer_partner_id: la organización cuya persona anfitriona respondió
    ended_day: el día en que terminó
table-new-code = Códigos nuevos que dos personas anfitrionas hicieron para quien perdió su dispositivo, y quién dijo que sí.
table-new-code-columns =
    state: primero, en espera, entregado o rechazado
    asked_by: quién lo pidió
    asked_day: el día en que se pidió
    answered_by: quién respondió, de otra organización
    answered_day: el día de esa respuesta
    code_hash: una huella del código; de ella no se puede sacar el código

## What the open log calls it

kind-host-added = Se sumó una persona anfitriona
kind-host-stepped-down = Una persona anfitriona dejó de serlo
kind-group-offered = Se ofrece un grupo a todas las personas
kind-invite-made = Se abrió una forma de entrar
kind-invite-ended = Se cerró una forma de entrar
kind-code-asked = Se pidió un código de entrada para alguien
kind-code-given = Se hizo un código de entrada, entre dos personas anfitrionas de dos organizaciones
kind-code-declined = Se dijo que no a un código de entrada
kind-partner-added = Entró una organización aliada
kind-partnership-made = Empezó la alianza
kind-partner-removed = Salió una organización aliada
kind-host-removed = Alguien dejó de ser anfitriona por dos llaves
kind-key-asked = Se pidió un acto con dos llaves
kind-key-confirmed = Una segunda persona anfitriona dijo que sí
kind-key-refused = Una segunda persona anfitriona dijo que no
kind-key-taken-back = Se retiró lo que se pidió
kind-key-lapsed = Venció lo que se pidió

## Qué guardan las tablas de palabras, acuerdos, tareas y el pacto

table-word = Palabras que significan cosas distintas para cada quien y esperan un significado compartido.
table-word-columns =
    first_word: respect, trust o dignity, en las palabras que esperan desde el primer día
    since_day: el día en que se agregó
table-word-term = Cada palabra en cada uno de sus idiomas.
table-word-term-columns =
    word_id: qué palabra
    language: el idioma
    term: la palabra en ese idioma
table-word-meaning = Lo que cada organización aliada entiende por una palabra. No se guarda quién de su gente lo escribió.
table-word-meaning-columns =
    word_id: qué palabra
    partner_id: la organización
    language: el idioma
    text: lo que la organización entiende
table-word-adopted = Los significados que se adoptaron en conjunto, con todas sus versiones.
table-word-adopted-columns =
    word_id: qué palabra
    version: un número, desde 1
    language: el idioma
    text: el significado
    holds: 1 en la versión vigente
    decision_id: la decisión que lo adoptó
    day: el día en que se adoptó
table-agreement = Cómo queremos tratarnos: acuerdos, y lo que puede llegar a serlo.
table-agreement-columns =
    from_point: el punto del que partió
    language: el idioma
    title: unas palabras para nombrarlo
    text: lo que dice ahora
    since_day: el día en que se empezó
table-agreement-stand = La postura de alguien ante un acuerdo. Ninguna página la muestra a otra persona, y nunca se cuenta.
table-agreement-stand-columns =
    agreement_id: qué acuerdo
    person_id: quién
    stand: behind, talk o change
    words: las palabras que preferiría
table-agreement-adopted = Los acuerdos que se adoptaron en conjunto, con todas sus versiones.
table-agreement-adopted-columns =
    agreement_id: qué acuerdo
    version: un número, desde 1
    text: lo que dice
    holds: 1 en la versión vigente
    decision_id: la decisión que lo adoptó
    day: el día en que se adoptó
    review_day: el día en que se vuelve a mirar
table-role = Tareas que las personas llevan por un tiempo, las que se ven y las que no.
table-role-columns =
    name: cómo se llama la tarea
    unseen: 1 en las tareas que casi no se ven
    hand_over: lo que debe saber quien llega
    holder_id: quién la lleva, o la llevó al final
    holder_partner_id: la organización de la que viene
    until_day: el último día del turno
    renewed_by: la decisión que lo renovó
    next_id: quién sigue
    ended_day: el último día de un turno cuyo fin está en el registro abierto
    since_day: el día en que se agregó
table-role-share = Cuántas tareas lleva como máximo una organización, cuando una decisión lo fijó.
table-role-share-columns =
    most_percent: en porcentaje de todas las tareas
    decision_id: la decisión que lo fijó
    day: el día
table-pact = Para qué estamos juntos, como se adoptó, con todas sus versiones.
table-pact-columns =
    version: un número, desde 1
    text: lo que dice
    decision_id: la decisión que lo adoptó
    day: el día en que se adoptó
    review_day: el día en que se vuelve a mirar
table-pact-shaped = Qué grupos estaban en la mesa cuando se decidió el pacto, y qué lugares estaban vacíos. No se guarda aquí quién estaba.
table-pact-shaped-columns =
    version: qué versión del pacto
    position: el orden de los lugares
    group_name: para quién era el lugar
    filled: si alguien estaba allí
table-pact-signed = Organizaciones que firmaron una versión del pacto. No se guarda quién de su gente dijo que sí.
table-pact-signed-columns =
    version: qué versión
    partner_id: la organización
    day: el día en que firmó
table-candidate = Palabras que esperan consentimiento: un significado, el próximo turno de una tarea, cuántas tareas lleva una organización o para qué estamos juntos. No se guarda quién las escribió.
table-candidate-columns =
    kind: meaning, term, role-share o pact
    of_id: la palabra o tarea de que se trata
    language: el idioma
    title: cómo se llama
    text: lo que se propone
    since_day: el día en que se escribió
    decision_id: la decisión que lo adoptó

## Nuestras palabras

words-title = Nuestras palabras
words-lead = Las palabras grandes significan cosas distintas para cada quien. Aquí cada organización dice qué entiende por ellas, una al lado de otra. Después podemos acordar un significado para todos.
words-add = Agregar una palabra
words-add-lead = Una palabra que aquí se usa de distintas maneras. Después, cada organización puede decir qué entiende por ella.
word-label = La palabra
word-hint = Una palabra o unas pocas, como «poder» o «nuestras familias».
word-language = ¿En qué idioma está?
word-empty = Escribe la palabra.
word-add-send = Agregar la palabra
word-not-agreed = Aún sin acordar
word-not-agreed-text = Todavía no acordamos un significado. Mientras tanto, el de cada organización vale lo mismo.
word-only-in = Por ahora, acordado en { $language }.
word-everyone = Lo que significa para todos
word-adopted = Adoptado por consentimiento el { $day }.
word-earlier = Significados anteriores
word-each = Lo que entiende cada organización
word-each-hint = Una al lado de otra, por nombre. Ningún significado vale más que otro.
word-each-none = Todavía no lo ha dicho.
word-ours = Decir qué entiende nuestra organización
word-shared = Un significado para todos
word-shared-hint = Cualquiera puede proponer palabras. Valen cuando se preguntó a todos y nadie tiene una razón en contra.
word-propose = Proponer un significado compartido
word-other-language = Decir la palabra en otro idioma
word-send = Guardar
ask-consent = Pedir el consentimiento de todos
ours-title = ¿Qué entendemos por { $word }?
ours-label = Lo que entiende nuestra organización
ours-hint = Con palabras propias y sencillas. Un ejemplo ayuda. Cualquiera de tu organización puede escribirlo y cambiarlo.
shared-title = Un significado compartido de { $word }
shared-label = Lo que significa para todos
shared-hint = Trata de recoger lo que dijo cada organización. En la página siguiente pides el consentimiento.
term-title = { $word } en otro idioma
term-label = La palabra en ese idioma
term-hint = Así queda enlazada donde aparezca en un texto en ese idioma.
meaning-empty = Escribe qué significa.
written-in = ¿En qué idioma está escrito?
language-choose = Elige un idioma
language-empty = Elige el idioma en que está escrito.
text-too-long = Esto tiene { $chars } caracteres. Caben { $most }. Por favor, hazlo más corto.
us-shared = Lo que compartimos
refused-not-a-member = Solo pueden hacerlo quienes son parte de esta alianza. Pide una invitación a una persona anfitriona.
refused-same-word = Esta palabra ya está en la lista. Búscala en la página de nuestras palabras.
refused-too-many-words = Caben { $most } palabras. Con más, nadie las conocería todas.
refused-too-few-meanings = Primero dicen qué entienden al menos dos organizaciones, para que el significado de una sola no pase por el de todos.
refused-too-many-waiting = Ya esperan { $most } propuestas aquí. Pide primero el consentimiento para una de ellas.
refused-too-many-agreements = Caben { $most } acuerdos. Cambia uno de los que ya están.
refused-talk-first = Alguien quisiera hablarlo antes. Hagan tiempo para eso y pidan el consentimiento de nuevo.
refused-review-day = Elige un día después de hoy y hasta el { $day } para volver a mirarlo.
refused-same-role = Esta tarea ya está en la lista.
refused-too-many-roles = Caben { $most } tareas. Cambia una de las que ya están.
refused-held-until = Alguien lleva esta tarea hasta el { $day }. Puedes decir que sigues tú.
refused-someone-is-next = Otra persona dijo antes que sigue ella. Hablen, o toma otra tarea.
refused-one-term = Tuviste el último turno. Deja que siga otra persona, o pide el consentimiento de todos para un turno más.
refused-term-day = Elige un día desde hoy hasta el { $day }.
refused-partner-holds-enough = Tu organización llevaría más del { $most } por ciento de las tareas. Puede tomarla alguien de otra organización.
refused-nothing-to-sign = Todavía no hay un pacto que firmar. Pide el consentimiento de todos para decir para qué estamos juntos.
hindered-review-day = El día para volver a mirarlo tiene que ser después de hoy y dentro de un año. Cambien ese día y decidan de nuevo.
hindered-term-day = Un turno dura como máximo un año. Cambien el último día y decidan de nuevo.
hindered-share = El texto tiene que nombrar una parte de las tareas, de 1 a 100 por ciento. Cámbienlo y decidan de nuevo.
hindered-gone = Aquello de lo que se trataba ya no está. Búscalo en su página y pide el consentimiento desde ahí.
act-our-words = Ver nuestras palabras y lo que entiende cada organización
act-add-word = Agregar una palabra o decirla en otro idioma
act-say-meaning = Decir qué entiende la propia organización por una palabra
act-propose-meaning = Proponer un significado compartido
kind-word-added = Se agregó una palabra
kind-meaning-adopted = Se adoptó un significado compartido
agreements-title = Nuestros acuerdos
roles-title = Tareas que se turnan
pact-title = Nuestro pacto

## Nuestros acuerdos

agreements-lead = Cómo queremos tratarnos, con nuestras palabras. Lo que vale aquí se adoptó por consentimiento, y lo volvemos a mirar.
agreements-hold = Lo que acordamos
agreements-none = Todavía no hay acuerdos. Empieza con un punto de abajo o escribe uno propio.
agreements-may = Lo que puede llegar a ser un acuerdo
agreements-own = Escribir uno propio
agreements-points = Puntos para empezar
agreements-points-hint = Puntos que ayudan a compartir el poder. Toma lo que les sirva y cambia las palabras.
agreements-begin = Empezar con este
agreements-source = De «Creating partnership: working intentionally to find a way out», en nuestras palabras.
agreement-adopted = Adoptado por consentimiento el { $day }. Lo volvemos a mirar el { $review }.
agreement-due = Es hora de volver a mirarlo en conjunto. Sigue valiendo hasta entonces.
agreement-talk = Alguien quisiera hablarlo antes
agreement-holds = Lo que vale
agreement-asked = Lo que se pregunta
agreement-earlier = Versiones anteriores
agreement-consent = Para todos
agreement-consent-hint = Cuando creas que todos pueden vivir con estas palabras, pregunta. Valen cuando nadie tiene una razón en contra.
agreement-reword = Decirlo con otras palabras
agreement-name = ¿Cómo lo llaman?
agreement-name-hint = Unas pocas palabras, como «Hablar con honestidad».
agreement-name-empty = Ponle un nombre de pocas palabras.
agreement-text = Lo que acordamos
agreement-text-hint = Di qué hace la gente. «Nos dejamos terminar» es más claro que «buen trato».
agreement-empty = Escribe lo que acordamos.
agreement-words-lead = Con palabras nuevas se pregunta otra vez a todos qué piensan.
stand-title = Qué pienso yo
stand-legend = ¿Qué piensas?
stand-hint = Solo tú lo ves. No se cuenta. Si pides hablar, las demás personas leen que alguien quisiera hablarlo antes.
stand-behind = Lo apoyo
stand-talk = Quisiera hablarlo antes
stand-change = Prefiero otras palabras
stand-words = Tus palabras, si tienes otras
stand-words-hint = Solo tú las ves hasta que las propongas a todos.
stand-send = Guardar lo que pienso
stand-empty = Elige una opción o deja la página como está.
stand-change-empty = Escribe las palabras que prefieres.
stand-put = Proponer mis palabras a todos
home-look-again = Acuerdos para volver a mirar
home-look-again-text = Llegó el día de preguntarnos: ¿esto todavía nos sirve?
me-stands = Qué pienso de nuestros acuerdos
me-stands-hint = Solo tú lo ves.
act-agreements = Ver nuestros acuerdos
act-begin-agreement = Empezar un acuerdo
act-reword-agreement = Decir un acuerdo con otras palabras
act-stand = Decir qué se piensa de un acuerdo
kind-agreement-adopted = Se adoptó un acuerdo

## Tareas que se turnan

roles-lead = Quién hace qué y hasta cuándo. También cuenta el trabajo que casi no se ve. Cada tarea pasa de mano en mano: nadie la carga a solas y nadie se queda con ella.
roles-none = Todavía no hay tareas. Agrega la primera.
roles-add = Agregar una tarea
roles-add-lead = Algo que una persona hace para todos durante un tiempo.
roles-first = Trabajo que casi no se ve
roles-first-hint = Alguien lo hace, muchas veces sin que se lo pidan. Ponlo en la lista para que se vea y se comparta.
roles-share = Cuántas tareas lleva una organización
roles-share-text = Ninguna organización lleva más del { $most } por ciento de las tareas. Una siempre está bien.
roles-share-since = Fijado por consentimiento el { $day }.
roles-share-change = Pedir otra parte
role-first-child-care = Cuidado de niños
role-first-meals = Comidas
role-first-rides = Viajes
role-first-translating = Traducción
role-unseen = Casi no se ve
role-held = { $name } de { $partner } hace esto hasta el { $until }.
role-rotate = Es hora de que alguien más la tome.
role-free = Nadie hace esto todavía.
role-next = Después sigue { $name }.
role-name = ¿Cómo se llama la tarea?
role-name-hint = Lo que se hace, como «Viajes» o «Tomar notas».
role-empty = Escribe cómo se llama la tarea.
role-work = ¿Es un trabajo que la gente suele ver?
role-work-hint = Los dos cuentan lo mismo. Se pregunta para que el trabajo que no se ve esté en la lista.
role-work-unseen = No, muchas veces no se ve
role-work-seen = Sí, la gente lo ve
role-work-empty = Elige si la gente suele ver este trabajo.
role-add-send = Agregar la tarea
role-hand-over = Para quien siga
role-hand-over-hint = Una página para quien llega: qué es esta tarea y qué aprendieron quienes la llevaron antes.
role-hand-over-see = Ver la página de entrega
role-hand-over-write = Escribir lo que debe saber quien llega
role-take-title = Tomar esta tarea
role-take-hint = Basta con tu propio sí. Tu nombre está aquí hasta el último día.
role-take = Yo la tomo
role-until = ¿Hasta qué día?
role-until-hint = A más tardar el { $latest }. Después sigue otra persona.
role-until-empty = Elige el último día.
role-step-in = Yo sigo después
role-step-in-hint = Cuando termine este turno, puedes tomar la tarea antes que nadie.
role-down = Dejarla
role-down-hint = Ahora lo haces tú. Puedes dejarla cuando quieras, y no tienes que decir por qué.
role-not-next = Al final no puedo seguir
role-not-next-hint = Dijiste que sigues tú. ¿Todavía es así? Si no, retíralo aquí.
role-renew-title = Pedir un turno más
role-renew-label = Lo que pides
role-renew-hint = Una tarea termina en su día, salvo que todos consientan un turno más. Nombra el trabajo y la organización, no a la persona: queda en el registro abierto.
role-renew-start = { $role }: un turno más de la organización que la lleva ahora.
role-renew = Guardar y después preguntar a todos
role-renew-empty = Escribe lo que pides.
role-asked = Un turno más
hand-over-role-title = { $role }: entrega
hand-over-role-lead = Te damos la bienvenida. Aquí está de qué se trata, para que no tengas que preguntarlo todo.
hand-over-now = Cómo está ahora
hand-over-know = Lo que hay que saber
hand-over-none = Nadie lo ha escrito todavía. Habla con quien lo hace ahora y escríbanlo en conjunto.
hand-over-rules = Bueno saberlo de cada tarea
hand-over-rule-term = Termina en su día. No tienes que seguir.
hand-over-rule-down = Puedes dejarla antes, y no tienes que decir por qué.
hand-over-rule-consent = Para un turno más hace falta el consentimiento de todos.
hand-over-write-title = { $role }: ¿qué debe saber quien llega?
hand-over-label = Lo que hay que saber
hand-over-hint = Cuándo, dónde, a quién preguntar, qué ayuda, qué se puede dejar. Sin números privados: lo puede leer toda la alianza.
hand-over-empty = Escribe lo que debe saber quien llega.
share-label = ¿Cuánto por ciento como máximo?
share-hint = Un número de 1 a 100. Después pides el consentimiento de todos.
share-empty = Escribe un número de 1 a 100.
share-send = Guardar y después preguntar a todos
share-text = Ninguna organización lleva más del { $most } por ciento de las tareas.
share-waiting = Espera consentimiento
share-other = Otra parte
home-roles = Una invitación
home-role = { $role }: es hora de que alguien más la tome
me-roles = Mis tareas
act-roles = Ver quién hace qué y hasta cuándo
act-add-role = Agregar una tarea
act-take-role = Tomar una tarea, seguir después, dejarla o pedir un turno más
act-hand-over-role = Escribir lo que debe saber quien llega
act-propose-share = Pedir otra parte de las tareas
kind-role-made = Se agregó una tarea
kind-role-taken = Alguien tomó una tarea
kind-role-laid-down = Alguien dejó una tarea
kind-role-ended = Terminó un turno
kind-role-renewed = Se renovó un turno
kind-role-share-set = Se decidió cuántas tareas lleva una organización

## Nuestro pacto

aims-title = El esfuerzo mayor
aims-lead = Quienes pagan tienen metas, y también cada plan mayor del que somos parte. Aquí están junto a aquello para lo que estamos juntos.
aims-none = Todavía no hay ninguna meta escrita.
aims-add = Escribir una meta
aims-add-lead = En las palabras de quien la tiene, lo mejor que las conozcan. Cualquier miembro puede hacerlo.
aim-whose = ¿De quién es la meta?
aim-whose-hint = Una organización que paga, una beca, un plan de la ciudad.
aim-whose-empty = Escribe de quién es la meta.
aim-text = ¿Qué quieren lograr?
aim-text-hint = Copia sus palabras donde puedas.
aim-text-empty = Escribe qué quieren lograr.
aim-send = Escribirla
aim-asks-for-talk = no encaja para alguien
aim-theirs = La meta
aim-each = ¿Encaja, para cada organización?
aim-each-none = Todavía no ha dicho nada.
aim-ours = Decir cómo encaja para nosotros
aim-next = Qué sale de esto
aim-next-hint = Para alguien no encaja. Pueden hacer una propuesta con los dos textos lado a lado.
aim-ask = Hacer una propuesta
aim-decided = Leer lo que se decidió
fit-title = ¿Cómo encaja la meta de { $whose }?
fit-lead = Hablas por tu organización. Habla antes con tu gente. Tu nombre no se guarda.
fit-label = ¿Encaja con aquello para lo que estamos juntos?
fit-fits = Encaja
fit-partly = Encaja en parte
fit-does-not = No encaja
fit-empty = Elige cómo encaja.
fit-why = ¿Qué encaja y qué no?
fit-why-hint = Puedes dejarlo vacío si encaja.
fit-why-empty = Escribe qué no encaja, para que los demás te entiendan.
fit-send = Decirlo
ask-about = Cómo encajan la meta de { $whose } y lo nuestro
ask-lead = La propuesta tendrá completa la meta de { $whose } y la nuestra. Agrega a qué no van a renunciar y qué podría cambiar.
ask-stays = A qué no vamos a renunciar
ask-stays-hint = ¿Sin qué dejaría de ser nuestro?
ask-stays-empty = Escribe a qué no van a renunciar.
ask-change = Qué podría cambiar
ask-change-hint = De su lado, del nuestro o de los dos.
ask-change-empty = Escribe qué podría cambiar.
ask-too-long = Los dos textos juntos son demasiado largos para una propuesta. Escribe esto más corto.
ask-send = Ponerlo con la propuesta
refused-too-many-aims = Ya hay { $most } metas. Hablen primero de esas.
pact-lead = Lo que nos une, con nuestras palabras, armado a partir de lo que se decidió. Cambia cuando una decisión lo cambia.
pact-purpose = Para qué estamos juntos
pact-shaped = Quién le dio forma
pact-shaped-none = No se nombraron lugares cuando se decidió.
pact-shaped-there = estuvo en la mesa
pact-shaped-empty = tenía un lugar, y estaba vacío
pact-purpose-none = Todavía no lo decidimos.
pact-purpose-propose = Proponer para qué estamos juntos
pact-purpose-again = Volver a mirarlo: proponer otras palabras
pact-purpose-label = Para qué estamos juntos
pact-purpose-hint = Para quién, y qué debería ser distinto al final. Unas pocas frases.
pact-purpose-lead = Es el corazón del pacto. Todo lo demás viene de otras decisiones.
pact-purpose-empty = Escribe para qué están juntos.
pact-partners-text = Somos iguales. Ninguna organización es dueña de esta alianza, y ninguna está por encima de otra.
pact-nothing-yet = Aquí todavía no hay nada decidido.
pact-role = { $partner }, hasta el { $until }.
pact-deciding = Cómo decidimos
pact-deciding-consent = Decidimos por consentimiento: una propuesta vale cuando nadie tiene una razón en contra que siga en pie.
pact-deciding-affected = Quienes más sienten una decisión tienen su lugar, y se les escucha antes de tomarla.
pact-deciding-keys = Para cambiar las reglas hacen falta dos personas anfitrionas de dos organizaciones.
pact-decisions = Decisiones vigentes
pact-until = Vale hasta el { $until }.
pact-wrong = Cuando algo sale mal
pact-wrong-talk = Cualquiera puede pedir hablar antes de tomar o mantener un acuerdo. Primero hablamos.
pact-wrong-helper = Cuando duele, pide ayuda a alguien de confianza que no sea parte. Llegas hasta donde tú quieras.
pact-wrong-law = Esto no le quita nada a tus derechos ni a lo que la ley pide a cada quien.
pact-leaving = Cómo se va una organización
pact-leaving-free = Una organización puede irse cuando quiera. No tiene que decir por qué.
pact-leaving-hand = Antes de irse entrega sus tareas y dice qué pasa con sus promesas.
pact-leaving-keys = Dos personas anfitrionas de dos organizaciones anotan que se fue. Lo decidido antes se puede seguir leyendo.
pact-signed = Quiénes firmaron
pact-signed-on = Firmó el { $day }
pact-not-signed = Todavía no ha firmado
pact-sign-for = Firmar por { $partner }
pact-sign-title = ¿Firmar el pacto por { $partner }?
pact-sign-yes = Sí, { $partner } firma
pact-sign-lead = Dices que sí en nombre de tu organización.
pact-sign-talk = Háblalo antes con tu gente.
pact-sign-seen = Todos ven que tu organización firmó y qué día. Tu nombre no se guarda.
pact-sign-again = Cuando se vuelva a mirar el pacto, las organizaciones firman de nuevo.
pact-due = Es hora de volver a mirar el pacto en conjunto. Sigue valiendo hasta entonces.
pact-waiting = Espera consentimiento
pact-print = Imprimir
pact-file = Llevarlo como archivo de texto
pact-leave = Cuando nos vamos
leave-title = Cuando nos vamos
leave-lead = Irse está permitido y se puede hacer bien. Estos pasos ayudan a que nadie se quede con lo que tú llevabas.
leave-say = Dilo con tiempo, en un encuentro o a las personas anfitrionas. No tienes que decir por qué.
leave-roles = Entrega las tareas que lleva tu organización. Escribe lo que debe saber quien llega.
leave-promises = Mira las promesas que hiciste con otros. Di cuáles cumples todavía y quién puede tomar las demás.
leave-people = Personas: digan quién de ustedes sigue viniendo y a quién se puede preguntar si algo no está claro.
leave-money = Dinero: digan qué dieron, qué tienen o qué deben todavía, y hasta cuándo. Nadie debería enterarse por una factura.
leave-memory = Memoria: entreguen llaves, listas, direcciones y lo que solo ustedes saben. Escríbanlo donde otros lo encuentren.
leave-own-asked = Tu organización se va
leave-own-asked-text = Se pidió con dos llaves. Aquí está lo que ayuda a entregar bien las cosas.
leave-own-first = ¿Es tu propia organización? Entonces lee primero qué ayuda al irse.
leave-take = Llévate lo que se guarda sobre ti, o bórralo.
leave-partner = Si se va toda la organización, habla con las personas anfitrionas. Hacen falta dos, de dos organizaciones.
leave-ask = Pedirlo con dos llaves
leave-door = La puerta queda abierta. Puedes volver con una invitación.
act-pact = Leer nuestro pacto y llevarlo
act-propose-pact = Proponer para qué estamos juntos
act-sign-pact = Firmar el pacto por la propia organización
act-leave-guide = Leer qué ayuda cuando nos vamos
kind-pact-adopted = Se adoptó el pacto
kind-pact-reviewed = Se volvió a mirar el pacto
kind-pact-signed = Una organización firmó el pacto
