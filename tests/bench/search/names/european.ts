/** Names of one culture, the commonest first; `_` joins what is one name. */
export type Names = {
  country: string
  family: string
  /** Beginnings and endings of the many rare names: every beginning takes every ending. */
  tail: [beginnings: string, endings: string]
  /** Such as stand before one family name in so many. */
  particles?: { words: string; share: number }
  m: string
  f: string
  /** Two family names, as in Spain and Portugal. */
  twoFamilies?: 'both' | 'second-known'
  /** How often a second given name follows the first, and what joins the two. */
  secondGiven: { share: number; joint: ' ' | '-' }
  /** Women's family names end otherwise. */
  ofWomen?: (family: string) => string
}

export const ENGLISH: Names = {
  country: 'GB',
  family: `Smith Jones Williams Taylor Brown Davies Johnson Evans Wilson Thomas Roberts Walker Wright Robinson Thompson White Hughes Edwards Green Hall Wood Harris
Lewis Martin Jackson Clarke Clark Turner Hill Scott Cooper Morris Ward Moore King Watson Baker Harrison Morgan Patel Young Allen Mitchell James Anderson Phillips Lee Bell Parker Davis
Miller Bennett Cook Shaw Cox Richardson Kelly Collins Carter Marshall Simpson Price Gray Foster Adams Murphy Wilkinson Chapman Hunt Campbell Richards Mason Webb Rogers Stewart Reynolds
Ellis Murray Barnes Fisher Holmes Lloyd Powell Mills Graham Butler Russell Stevens Palmer Matthews Gibson Knight Kennedy Fox O'Brien O'Connor O'Neill Byrne Ryan MacDonald McCarthy McKenzie
Nelson Hamilton Burns Gordon Reid Grant Ferguson Duncan Fraser Sullivan Doyle Quinn Pearson Hudson Spencer Stone Lawrence Armstrong Wallace Douglas Barker Dixon Harvey Hart Saunders
Atkinson Dawson Rose Carr Perry Burton Lawson Newman Bradley Rhodes Cunningham Walsh Porter Nicholson Bailey Watts Francis Goodwin Payne Sharp Thornton Wells Barton Swift Hopkins Marsh
Schwartz Goldberg Peters Myers Hoffman Long Rivera Bryant Alexander Griffin Hayes Coleman Jenkins Perkins Howard Brooks Sanders Cole West Jordan Owens Fletcher Boyd`,
  tail: [
    'Ash Black Wood Lock Brad Hart White Stan Whit Hether Red Win Thorn Kings North South Har Hol Lang Mar Nor Ox Pem Rad Rush Sel Shel Stoke Sut Wal Wel Whet Broad Brook Clif Copp Day Elling Farn Gran Hamp',
    'ford worth field ton ley well bury by wick ham croft combe man bourne more stead by land gate wood son ridge',
  ],
  m: `James John Robert Michael William David Richard Thomas Charles Daniel Matthew Anthony Mark Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan
Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Oliver Harry Simon Philip Graham Neil Stuart Ian
Geoffrey Nigel Alan Keith Adrian Colin Duncan Hugh Leo Henry Oscar Theo Arthur Archie Freddie Louis Callum Sean Connor Liam Aidan Declan Rory Craig Gavin Ross Malcolm Trevor Roger`,
  f: `Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah
Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet Catherine Maria Heather Diane
Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Charlotte Amelia Isla Grace Alice Lucy Sophie Chloe Zoe Fiona Imogen Philippa
Claire Louise Joanne Tracy Wendy Gillian Alison Nicola Hazel Beatrice Phoebe`,
  secondGiven: { share: 0.08, joint: ' ' },
}

export const GERMAN: Names = {
  country: 'DE',
  family: `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange
Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich
Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel
Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Hübner Förster Götz Kühne Lindner Nowak
Ebert Böttcher Hesse Geiger Ott Stark Rößler Schütz Haußmann Weiss Großmann Jänicke Bürger Löffler Strauß Nagel Kirchner Beyer Fiedler Reuter Thiel Bock Barth Seifert Naumann Mohr Wirth
Brückner Gerlach Kramer Marx Paul Bender Rauch Hermann Ullrich Hein Pfaff Nickel Rupp Zeller Eder Gruber Steiner Moser Pichler Egger Wallner`,
  tail: [
    'Ober Nieder Stein Eich Buch Linden Hoch Alten Neu Berg Thal Wald Bach Brunn Kirch Mühl Grün Rosen Silber Gold Eisen Sand Feld Hirsch Wein Birken Erlen Ross Acker Brücken',
    'mann meier bauer hofer berger müller reiter huber bach thaler egger stein feld wald moser lechner dorfer häuser kötter brink',
  ],
  particles: { words: 'von von_der zu von_und_zu', share: 0.025 },
  m: `Hans Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Günter Bernd Martin Markus Matthias Alexander Jörg Ralf Helmut Karl
Heinz Walter Rainer Sebastian Daniel Jan Tobias Florian Philipp Lukas Felix Maximilian Jonas Leon Paul Tim Fabian Dominik Björn Sven Lars Holger Torsten Dirk Volker Rolf Detlef Norbert Axel
Joachim Rüdiger Götz Kai Oliver Robert Johannes Friedrich Wilhelm Otto Ernst Konrad Ludwig Moritz Julian Simon David Benedikt Niklas Jannik Finn Emil Anton Jakob Leopold Franz Josef`,
  f: `Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele Christa Christine Hildegard Anna Birgit Martina Heike Barbara Angelika
Stefanie Katrin Nicole Julia Anja Silke Marion Kerstin Sandra Ulrike Tanja Melanie Katharina Christina Sarah Lisa Laura Lena Hannah Sophie Marie Johanna Jana Franziska Theresa Antje Maike
Käthe Gudrun Waltraud Edeltraud Sigrid Heidi Annette Jutta Beate Doris Bettina Dagmar Regina Silvia Ute Elke Astrid Bärbel Mareike Nadine Vanessa Carolin Luisa Charlotte Greta Frieda Mathilda`,
  secondGiven: { share: 0.1, joint: '-' },
}

export const FRENCH: Names = {
  country: 'FR',
  family: `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau
Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson
Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux
Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy
Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault
Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier
Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin`,
  tail: [
    'Beau Mont Val Cham Bel Haute Clair Grand Bois Cour Dau Mar Ver Gran Ros Bon Char Des Mal Ri Sau Tour Vil Lam Bar Ga Pon Cas Du Be',
    'champ court mont bert lin neau ville gny rin ley fort bray dier lard billon chard geon net selle trand',
  ],
  particles: { words: 'de du de_La Le La', share: 0.06 },
  m: `Jean Pierre Michel André Philippe Alain Bernard Christophe Patrick Daniel Jacques Nicolas Laurent Frédéric Éric Stéphane Olivier Thierry David François Pascal Julien Christian Dominique
Gérard Thomas Alexandre Bruno Sébastien Claude Franck Vincent Antoine Guillaume Didier Maxime Marc Denis Cédric Yves Gilles Jérôme Romain Benoît Hervé Fabrice Rémi Mathieu Louis Hugo Lucas
Arthur Jules Gabriel Léo Raphaël Étienne Clément Quentin Florian Kévin Xavier Luc Guy Serge Roger René Marcel Émile Lucien Régis Loïc Yann Gaël Cyril Damien Grégoire Aurélien Baptiste Théo`,
  f: `Marie Nathalie Isabelle Sylvie Catherine Françoise Valérie Christine Monique Sophie Patricia Martine Nicole Sandrine Stéphanie Céline Julie Aurélie Caroline Laurence Émilie Claire Anne
Camille Laura Sarah Manon Emma Léa Chloé Inès Jade Louise Alice Lina Mathilde Juliette Hélène Cécile Florence Véronique Dominique Chantal Brigitte Jacqueline Annie Danielle Michèle Élodie
Virginie Delphine Karine Corinne Agnès Béatrice Geneviève Odile Solange Thérèse Simone Yvette Élise Amélie Pauline Marion Charlotte Lucie Eva Zoé Anaïs Noémie Margaux Océane Clémence Adèle Capucine Maëlle`,
  secondGiven: { share: 0.14, joint: '-' },
}

export const SPANISH: Names = {
  country: 'ES',
  family: `García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz Díaz Moreno Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos
Vázquez Ramírez Gil Serrano Morales Molina Suárez Blanco Castro Delgado Ortega Rubio Marín Ortiz Sanz Iglesias Núñez Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto
Méndez Cruz Flores Herrera Gallego Márquez León Peña Cabrera Calvo Vidal Campos Vega Fuentes Carrasco Reyes Díez Cabello Nieto Aguilar Caballero Pascual Santana Herrero Montero Lorenzo
Hidalgo Ibáñez Giménez Ferrer Durán Santiago Vicente Benítez Arias Mora Vargas Carmona Crespo Román Soto Pastor Velasco Moya Soler Esteban Parra Bravo Rojas Gallardo Pardo Merino Franco
Espinosa Izquierdo Lara Rivas Rivera Casado Camacho Silva Arroyo Redondo Rey Vera Otero Galán Luque Montes Ríos Sierra Segura Carrillo Marcos Soriano Mendoza Robles Bernal Palacios
Valero Vila Exposito Macías Varela Pereira Guerra Heredia Bueno Roldán Mateo Villar Contreras Miranda Guillén Andrés Escudero Menéndez Casas Aguilera Acosta Rivero Zamora Quintana Beltrán`,
  tail: [
    'Al Villa Casa Monte Rio Fuen Val Cam Cas Mira Berr Gor Men Etxe Agui Zubi Iri Sala Mal Que Or Par Bar Can Tor',
    'fuerte verde mayor nueva bar zar ral beña dueña gorri rreta goitia berri lara mendi sola mar tero cedo llano',
  ],
  particles: { words: 'de de_la del de_los', share: 0.04 },
  m: `Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Raúl Iván Enrique
Rubén Ramón Vicente Óscar Andrés Joaquín Santiago Víctor Mario Eduardo Roberto Jaime Marcos Ignacio Hugo Alfonso Jordi Ricardo Salvador Guillermo Emilio Gabriel Marc Gonzalo Julio Julián
Tomás Martín Agustín Nicolás Samuel Ismael Joan Cristian Félix Aitor Iker Héctor Lucas Alfredo Sebastián Domingo Felipe César Rodrigo Mariano Gregorio Íñigo Xavier Josep Mateo Bruno Leo`,
  f: `María Carmen Ana Isabel Dolores Pilar Josefa Teresa Rosa Cristina Laura Antonia Elena Marta Francisca Lucía Mercedes Luisa Concepción Rosario Paula Sara Juana Raquel Manuela Eva Beatriz
Rocío Patricia Victoria Julia Belén Silvia Esther Irene Montserrat Nuria Mónica Alba Ángela Andrea Sandra Yolanda Sonia Inmaculada Margarita Alicia Marina Susana Sofía Natalia Claudia
Amparo Gloria Nieves Inés Verónica Noelia Lorena Daniela Consuelo Carolina Catalina Begoña Lourdes Olga Milagros Fátima Asunción Esperanza Blanca Aurora Emilia Celia Encarnación Aitana Lola`,
  twoFamilies: 'both',
  secondGiven: { share: 0.3, joint: ' ' },
}

export const PORTUGUESE: Names = {
  country: 'PT',
  family: `Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Jesus Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes
Nunes Soares Vieira Monteiro Cardoso Rocha Raposo Neves Coelho Cruz Cunha Pires Ramos Reis Simões Antunes Matos Fonseca Machado Araújo Barbosa Tavares Lourenço Castro Figueiredo Azevedo
Freitas Magalhães Henriques Lima Guerreiro Batista Pinheiro Faria Miranda Barros Morais Nogueira Esteves Anjos Baptista Campos Mota Andrade Brito Sá Nascimento Leite Abreu Borges Melo
Vaz Pinho Vicente Gaspar Assunção Maia Moura Valente Domingues Garcia Carneiro Loureiro Neto Amaral Branco Leal Pacheco Macedo Paiva Matias Amorim Torres Souza Lima Dias Moraes Rezende
Bezerra Queiroz Siqueira Bittencourt Guimarães Toledo Peixoto Xavier Viana Camargo Prado Bastos Caldeira Serra Salgado Saraiva Seabra Sequeira Serrano Simas Taveira Tomás Trindade Veiga
Ventura Vidal Vilela Viegas Zagalo Bragança Câmara Caetano Carmo Carrilho Cordeiro Couto Damasceno Duarte Evangelista Falcão Félix Fialho Fontes Frade Galvão Godinho Gouveia Grilo`,
  tail: [
    'Vila Monte Cas Oliv Sal Fig Par Mor Per Bar Cal Fer Gal Lav Man Nav Pal Que Rib Ser',
    'lhão tela eira eiro ado ino osa edo al anço inho ato ões argo ente',
  ],
  particles: { words: 'da de dos do', share: 0.12 },
  m: `José João António Manuel Francisco Carlos Luís Pedro Paulo Rui Miguel Fernando Jorge Ricardo Joaquim Nuno Tiago Bruno Mário Vítor André Daniel Hugo Diogo Filipe Sérgio Gonçalo Rafael
Duarte Tomás Martim Rodrigo Afonso Guilherme Gabriel Santiago Simão Salvador Vasco Henrique Bernardo Leonardo Alexandre Eduardo Gustavo Lucas Mateus Marcelo Marcos Renato Rogério Thiago
Vinícius Caio Fábio Flávio Otávio Murilo Antônio Sebastião Raimundo Cláudio Márcio Roberto Artur Augusto Alberto Álvaro Domingos Américo Custódio Armando Adriano Emanuel Xavier Lourenço Dinis Ivo Cristiano Edson Wagner`,
  f: `Maria Ana Isabel Teresa Paula Rosa Luísa Cristina Helena Fernanda Margarida Manuela Sandra Sofia Carla Catarina Patrícia Inês Marta Beatriz Mariana Joana Rita Sara Carolina Leonor Matilde
Francisca Clara Alice Lara Laura Raquel Susana Sónia Vera Cláudia Andreia Filipa Daniela Diana Débora Mónica Vanessa Tânia Conceição Fátima Lurdes Graça Glória Alzira Amélia Adelaide
Aurora Benedita Bruna Camila Juliana Fernanda Gabriela Larissa Letícia Letizia Luciana Márcia Aline Amanda Bianca Renata Simone Tatiana Yasmin Elisa Emília Eva Irene Júlia Lúcia Madalena Olga`,
  twoFamilies: 'both',
  secondGiven: { share: 0.25, joint: ' ' },
}
