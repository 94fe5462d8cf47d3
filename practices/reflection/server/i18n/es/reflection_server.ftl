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
no-not-ready = Todavía no se puede abrir
no-not-ready-text = Falta esto. { $missing }
no-answer-owed = Primero va la respuesta a la última ronda
no-answer-owed-text = Las personas hablaron en «{ $round }», y se prometió una respuesta para el { $day }. Cuenta qué escucharon y qué van a hacer. Después se puede abrir la próxima ronda.
no-answer-owed-go = Dar la respuesta ahora
no-asked-too-much = Por ahora ya se preguntó bastante
no-asked-too-much-text = Con esta ronda se harían { $asks } preguntas a cada persona en 30 días. El máximo es { $most }, para que responder sea ligero. Puedes quitar preguntas, o abrirla a partir del { $day }.
no-second-host = Antes tiene que decir que sí alguien de otra organización
no-second-host-text = Nadie cierra una ronda antes de tiempo por su cuenta. Pide a quien organiza desde otra organización o grupo que abra esta página y diga que sí también.
no-not-a-host = Esto lo hacen solo quienes organizan
no-not-a-host-text = Quienes organizan cuidan las rondas. Habla con una de esas personas si algo tiene que cambiar.
no-nothing-owed = Aquí no se debe ninguna respuesta
no-nothing-owed-text = Esta ronda todavía no se cerró, o su respuesta ya se dio.
no-already-answered = Ya respondiste esta ronda
no-already-answered-text = Tus respuestas están a salvo, y cada voz cuenta una vez. Para cambiarlas, usa el código que recibiste al enviarlas. Sin el código se quedan como están.
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
