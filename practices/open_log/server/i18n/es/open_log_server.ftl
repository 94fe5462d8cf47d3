# El registro abierto: leer, comprobar, llevárselo.

log-title = El registro abierto
log-lead = Aquí queda escrito lo que esta alianza decide, cambia y publica. Nadie puede cambiarlo después. Las personas aparecen por su papel, nunca por su nombre.
log-checkpoint = Punto de control
log-checkpoint-text = Anótalo, o imprímelo con el acta. Si alguien cambia el pasado, los dígitos dejarán de coincidir.
log-take = Llevarse todo el registro (un archivo de texto)
log-check = Cómo comprobarlo por tu cuenta
log-check-text = El programa no necesita red y no se fía de este servidor. Te dice con palabras lo que encontró.
log-check-left = Usa una clave y unos dígitos que tengas de antes o de otra persona. Los de esta página vienen del servidor que estás comprobando.
log-entries = Lo que pasó
log-kinds = Qué mostrar
log-of-stop = Todo de «{ $stop }»
log-show = Mostrar
log-all = Todo
log-none = Todavía no hay nada aquí.
log-older = Entradas anteriores

entry-back = Volver al registro
entry-number = entrada { $seq }
entry-erased = borrada
entry-about = Sobre
entry-rule = Con qué regla, y quién la puso
entry-full = Lo que dice
entry-erased-text = Lo que decía se borró a la vista de todas las personas. Este es el motivo:
entry-gone = Falta lo que decía, y ninguna entrada dice por qué. Eso no debería pasar nunca. Por favor, díselo a todo el mundo.
entry-proof = Prueba
entry-proof-text = Esta entrada está bajo el punto de control. La prueba lo muestra sin el resto del registro.
entry-proof-take = Llevarse la prueba
entry-bytes = La entrada, byte por byte
entry-bytes-text = Esto es lo que se suma. Lo que la entrada dice completo está aquí solo como una suma, para que se pueda borrar.
entry-checkpoint = El punto de control con su firma

erase-title = Borrar lo que dice esta entrada
erase-lead = La entrada se queda, y todas las comprobaciones siguen bien. Se va lo que dice en detalle, y otra entrada dice para siempre por qué.
erase-how = Tú lo pides, y una persona anfitriona de otra organización tiene 7 días para decir que sí. Todos ven tu razón enseguida, y para siempre.
erase-reason = ¿Por qué debe irse?
erase-reason-hint = No escribas de nuevo lo que debe irse, ni el nombre de nadie.
erase-empty = Escribe por qué debe irse. Todos lo leen.
erase-long = Usa como máximo { $most } caracteres, por favor.
erase-send = Pedirlo
erase-go = Pedir que se borre
erase-back = Volver a la entrada
erase-waits = Ya se pidió. Una persona anfitriona de otra organización puede decir que sí hasta el { $until }.
erase-gone = Lo que decía esta entrada ya se borró. No queda nada por hacer.
erase-stays = Esto se queda para siempre: las personas comparan con ello sus respuestas, o es la razón de algo que ya se borró.
key-entry-erase = Borrar lo que dice la entrada { $seq } del registro abierto

leave-title = Irnos con nuestros datos
leave-lead = Todo lo que cada miembro puede leer aquí, en un solo archivo. Es de ustedes, pase lo que pase con este programa.
leave-in = Qué contiene
leave-in-pages = Páginas que se abren en cualquier navegador: organizaciones aliadas y personas, tareas, nuestras palabras, acuerdos, el pacto, propuestas y decisiones, tableros, resultados y lo que salió de ellos.
leave-in-tables = Tablas de resultados para una hoja de cálculo.
leave-in-log = El registro abierto completo. Cualquiera puede comprobar que no se cambió nada.
leave-out = Qué no contiene
leave-out-answers = Lo que las personas respondieron o dijeron cuando se les preguntó. Aquí nadie puede leerlo, así que tampoco sale.
leave-out-own = Lo que es de cada quien: borradores, códigos, cómo contactarle. Cada persona se lo lleva desde su propia página.
leave-out-secret = Lo que todavía no pueden ver todos.
leave-how = Cómo se hace
leave-how-text = El archivo tiene los nombres de todos y pone todo en una sola mano. Por eso necesita dos llaves: una persona anfitriona lo pide y otra, de otra organización, tiene { $days } días para decir que sí. Todos lo ven.
leave-member = Cualquier persona anfitriona puede pedirlo.
leave-ask = Pedir el archivo
leave-open = Dos personas anfitrionas de dos organizaciones dijeron que sí. Las personas anfitrionas pueden llevarse el archivo hasta el { $until }.
leave-take = Llevarse el archivo
leave-care = Contiene nombres. Guárdenlo donde solo lo vean quienes deben verlo.
leave-not-confirmed = Ahora mismo nadie puede llevarse todo. Una persona anfitriona lo pide y otra, de otra organización, dice que sí.
leave-index = Lo que se llevó { $name }
leave-index-day = Como lo podía leer cada miembro el { $day }.
leave-index-check = El archivo del registro abierto se puede comprobar sin este servidor: powerwith verify y el nombre del archivo.
leave-index-pages = Páginas
leave-index-files = Archivos
key-everything = Llevarse todo en un solo archivo

when-and-who = { $day }, por { $who }
role-host = una persona anfitriona
role-proposer = quien lo propuso
role-seat-holder = alguien en un asiento
role-member = alguien de la alianza
role-program = el programa, al llegar el día
role-auditor = alguien que revisa para una organización aliada

kind-erased = Se borró algo

act-see-log = Leer el registro abierto, con la prueba de cada entrada
act-take-log = Llevarse todo el registro abierto
act-erase-entry = Pedir que se borre lo que dice una entrada; una persona anfitriona de otra organización dice sí o no
act-see-leave = Leer cómo la alianza puede irse con sus datos
act-ask-everything = Pedir llevarse todo en un solo archivo; una persona anfitriona de otra organización dice sí o no
act-take-everything = Llevarse ese archivo, cuando dos personas anfitrionas de dos organizaciones dijeron que sí
act-watch-log = Ver desde fuera que el registro abierto solo crece: su tamaño y sus sumas, y nada de lo que dice

## Lo que guardan las tablas, para la página de solicitudes de registros

tables-title = El registro abierto
table-open-log = Un registro abierto por alianza: su clave, y las sumas desde las que sigue.
table-open-log-columns =
    name: 16 bytes al azar: cómo nombra el registro a la alianza
    seed: 32 bytes al azar de los que sale la clave que firma
    edge: cuántas entradas hay, y sumas sobre todas ellas
table-log-entry = Lo que pasó, para siempre. Solo crece. Sin nombres.
table-log-entry-columns =
    seq: su número, desde 0
    kind: qué pasó
    entry: su texto exacto: tipo, día, papel y una suma sobre lo que dice
    hashes: sumas con las que se puede comprobar
table-log-body = Lo que dicen las entradas completas. Se puede borrar; una entrada dice entonces por qué. Sin nombres de personas.
table-log-body-columns =
    seq: el número de la entrada
    salt: 32 bytes al azar, para que nadie adivine lo que se borró
    said: lo que dice
