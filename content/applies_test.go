package content

import "testing"

func TestAppliesTo(t *testing.T) {
	knee := Case{Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Sedation: "light", Country: "US", Flags: []Flag{"nsaid"}}
	tests := []struct {
		name string
		a    Applies
		c    Case
		want bool
	}{
		{"an empty list is everyone", Applies{}, knee, true},
		{"an empty list is also those of whom nothing is known", Applies{}, Case{}, true},
		{"one of the values", Applies{Origin: []Origin{"fat", "marrow"}}, knee, true},
		{"none of the values", Applies{Origin: []Origin{"fat", "donor"}}, knee, false},
		{"every list must match", Applies{Route: []Route{"joint"}, Part: []Part{"hip"}}, knee, false},
		{"not known is the stricter: fasting holds", Applies{Sedation: []Sedation{"light", "deep"}}, Case{}, true},
		{"not known is not none", Applies{Sedation: []Sedation{"none"}, Known: true}, Case{}, false},
		{"only what is known matches where it must be known", Applies{Pathway: []Pathway{"transplant"}, Known: true}, Case{}, false},
		{"a line for those who do not know yet", Applies{Pathway: []Pathway{Unknown}, Known: true}, Case{}, true},
		{"a line for those who do not know yet is not for others", Applies{Pathway: []Pathway{Unknown}}, knee, false},
		{"known and unknown together", Applies{Route: []Route{"disc", Unknown}, Known: true}, Case{}, true},
		{"a country that is not given is not every country", Applies{Country: []Country{"US"}}, Case{}, false},
		{"another country", Applies{Country: []Country{"US"}}, Case{Country: "FR"}, false},
		{"at least one of the flags", Applies{Flag: []Flag{"blood_thinner", "nsaid"}}, knee, true},
		{"none of the flags", Applies{Flag: []Flag{"blood_thinner"}}, knee, false},
		{"flags that are not set are not unknown", Applies{Flag: []Flag{"diabetes"}}, Case{}, false},
		{"without a flag that is set", Applies{Without: []Flag{"nsaid"}}, knee, false},
		{"without a flag that is not set", Applies{Without: []Flag{"diabetes"}}, knee, true},
		{"one flag and without another", Applies{Flag: []Flag{"nsaid"}, Without: []Flag{"heart_aspirin"}}, knee, true},
	}
	for _, tt := range tests {
		if got := tt.a.To(tt.c); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
