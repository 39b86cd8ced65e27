package content

import "testing"

func TestSpanishSyllables(t *testing.T) {
	tests := map[string]int{
		"rodilla": 3, "médula": 3, "ósea": 3, "sangre": 2, "célula": 3, "células": 3, "madre": 2, "aguja": 3,
		"inyección": 3, "articulación": 5, "anticoagulante": 7, "siete": 2, "cuatro": 2, "dieciséis": 3, "cuidado": 3,
		"muy": 1, "y": 1, "ley": 1, "guía": 2, "guerra": 2, "que": 1, "quién": 1, "aquí": 2, "día": 2, "ahora": 3,
		"prohíbe": 3, "oído": 3, "leer": 2, "reír": 2, "ciudad": 2, "agua": 2, "pingüino": 3, "estudio": 3, "país": 2,
		"hielo": 2, "huir": 1, "ibuprofeno": 5, "farmacéutico": 5, "héroe": 3, "aéreo": 4, "baúl": 2, "mayo": 2,
	}
	for word, want := range tests {
		if got := SpanishSyllables(word); got != want {
			t.Errorf("%s: %d syllables, want %d", word, got, want)
		}
	}
}

func TestReadSpanish(t *testing.T) {
	tests := []struct {
		text                        string
		words, sentences, syllables int
		reason                      string
	}{
		{"El gato come.", 3, 1, 5, "one plain sentence"},
		{"¿Duele? No.", 2, 2, 3, "opening marks are no words"},
		{"A las 9:00 a. m. no coma.", 7, 1, 10, "nue-ve; a e-me end nothing before a small letter"},
		{"Son 30 a 45 minutos.", 7, 1, 13, "trein-ta a cua-ren-ta y cin-co"},
		{"Llame al 911.", 5, 1, 9, "nue-ve u-no u-no"},
		{"Espere 1.5 horas.", 5, 1, 11, "u-no pun-to cin-co"},
		{"La FDA lo dice.", 4, 1, 8, "e-fe-de-a"},
		{"El 25 % sana.", 5, 1, 10, "vein-ti-cin-co por cien-to"},
		{"", 0, 0, 0, "nothing"},
	}
	for _, tt := range tests {
		m := ReadIn("es", tt.text)
		if m.Words != tt.words || m.Sentences != tt.sentences || m.Syllables != tt.syllables {
			t.Errorf("%q: %d words, %d sentences, %d syllables; want %d, %d, %d: %s",
				tt.text, m.Words, m.Sentences, m.Syllables, tt.words, tt.sentences, tt.syllables, tt.reason)
		}
	}
}

// The beginning of Don Quixote, and a verse of José Martí: both out of copyright,
// their words, sentences and syllables counted by hand.
func TestSpanishEase(t *testing.T) {
	verse := ReadIn("es", "Cultivo una rosa blanca, en junio como en enero, para el amigo sincero que me da su mano franca.")
	if verse.Words != 19 || verse.Sentences != 1 || verse.Syllables != 35 {
		t.Fatalf("Martí: %d words, %d sentences, %d syllables", verse.Words, verse.Sentences, verse.Syllables)
	}
	near(t, "Fernández-Huerta", verse.FernandezHuerta(), 206.84-60*35.0/19-1.02*19)
	near(t, "INFLESZ", verse.Inflesz(), 206.835-62.3*35/19-19)

	novel := ReadIn("es", "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo "+
		"de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor.")
	if novel.Words != 33 || novel.Sentences != 1 || novel.Syllables != 60 {
		t.Fatalf("Cervantes: %d words, %d sentences, %d syllables", novel.Words, novel.Sentences, novel.Syllables)
	}
	near(t, "Fernández-Huerta", novel.FernandezHuerta(), 206.84-60*60.0/33-1.02*33)
	near(t, "INFLESZ", novel.Inflesz(), 206.835-62.3*60/33-33)
}

func TestReadArabic(t *testing.T) {
	m := ReadIn("ar", "لا تُوقف الدواء وحدك. اتصل بالعيادة اليوم؟ خذ 1.5 كوب ماء!")
	if m.Words != 11 || m.Sentences != 3 || m.Longest != 4 || m.Syllables != 0 {
		t.Errorf("%d words in %d sentences, the longest %d, %d syllables; want 11 in 3, 4, 0", m.Words, m.Sentences, m.Longest, m.Syllables)
	}
}
