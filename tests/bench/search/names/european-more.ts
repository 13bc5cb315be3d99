import type { Names } from './european.ts'

export const ITALIAN: Names = {
  country: 'IT',
  family: `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi
Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini
Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo
Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando
Damico Negri Mantovani D'Agostino Grimaldi Di_Stefano Ruggeri Valente Piazza Fiorentino Bertolini Poli Zanetti Pozzi Colonna Ventura Villani Cocco Cirillo Baldi Gallina Melis Pace Orsini
Di_Marco Marchi Fusco Sacchi Bassi Castelli Tosi Giorgi Berti Antonelli Volpe Carboni Guidi Spinelli Albanese Aiello Bosco Fumagalli Brambilla Pavan Trevisan Venturi Zanella`,
  tail: [
    'Mart Bert Gall Bern Marc Pell Rond Sant Tort Valent Zan Bon Cav Ferr Gand Lor Mor Nard Pag Ross Tass Vent Fran Don Bel Cost',
    'ini etti elli oni ucci ato ero ari otti illo acci azzo iani ese',
  ],
  particles: { words: 'Di De Della Lo La', share: 0.05 },
  m: `Giuseppe Antonio Giovanni Mario Francesco Luigi Vincenzo Salvatore Angelo Pietro Roberto Carlo Domenico Paolo Andrea Marco Franco Alessandro Stefano Bruno Michele Giorgio Aldo Luciano
Sergio Claudio Luca Massimo Fabio Alberto Gianluca Davide Matteo Lorenzo Simone Riccardo Daniele Federico Maurizio Nicola Gabriele Enrico Raffaele Pasquale Renato Leonardo Tommaso Edoardo
Filippo Diego Emanuele Giacomo Mattia Niccolò Alessio Valerio Cristian Umberto Guido Ugo Silvio Ettore Emilio Dario Fabrizio Gianni Piero Sandro Mauro Ivano Corrado Achille Cesare Elia Samuele Pietro`,
  f: `Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Margherita Franca Paola Laura Giulia Chiara Sara Martina Federica
Silvia Elisa Valentina Alessandra Alessia Giorgia Sofia Aurora Alice Ginevra Emma Beatrice Greta Vittoria Matilde Gaia Camilla Bianca Arianna Noemi Irene Ilaria Roberta Simona Daniela
Patrizia Barbara Monica Cristina Claudia Stefania Sabrina Antonella Manuela Michela Lorenza Serena Eleonora Veronica Marta Miriam Ludovica Benedetta Rebecca Viola Nicole Lucrezia Letizia Agnese Marina Luisa Ornella Mirella`,
  secondGiven: { share: 0.06, joint: ' ' },
}

export const DUTCH: Names = {
  country: 'NL',
  family: `de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits
de_Graaf van_der_Meer Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn van_der_Linden de_Bruin van_der_Heijden Schouten van_Beek Willems van_Vliet Hoekstra
Maas Verhoeven Koster van_Dam Prins Blom Huisman Peeters de_Jonge Kuipers van_Veen Postma Kramer van_den_Brink van_der_Wal Scholten Veenstra van_Wijk Post Groen Mol Martens Koning van_der_Velde
Jonker Bosch Gerritsen van_Leeuwenhoek Hermans Kuijpers van_Loon Sanders Boer van_der_Laan Hofman Bosman Timmermans Wolters Verbeek Molenaar van_Doorn Schipper Kuiper Bouwman Driessen
Evers Bouma Verweij Zijlstra Lammers Driesen Boersma Wouters Pieters Claes Goossens Maes Mertens De_Smet De_Clercq Wauters Aerts Michiels Desmet Dubois Lemmens Van_Damme Claeys Segers
Van_de_Velde Pauwels Bogaert Cools Coppens Daems Lenaerts Nijs Stevens Thijs Verlinden Vandenberghe Vermeersch Wuyts Zwart Kooistra Terpstra Wiersma Bruinsma Hofstra Kamstra Tuinstra`,
  tail: [
    'Wester Ooster Noorder Zuider Hoog Laag Groen Zwart Wit Rood Brug Duin Veld Molen Kerk Water Berk Eik',
    'man veld dijk hof huis kamp berg straten hout woud broek ma stra link brink meer',
  ],
  particles: { words: 'van van_der van_de ten ter', share: 0.15 },
  m: `Johannes Jan Cornelis Hendrik Willem Pieter Petrus Gerrit Jacobus Antonius Maria Martinus Dirk Peter Hans Kees Henk Piet Wim Ruud Frank Rob Erik Marco Jeroen Martijn Bas Sander Maarten Joost
Wouter Thijs Daan Sem Lucas Levi Finn Bram Luuk Jesse Milan Thomas Lars Ruben Tim Niels Stijn Koen Jasper Bart Arjen Rutger Casper Floris Diederik Willem-Jan Geert Sjoerd Tjeerd Wiebe Jelle
Douwe Hidde Sven Teun Gijs Mees Noud Olivier Pim Quinten Rik Stan Tijn Vince Ward Xander Youri Arie Bauke Coen Dries Emiel`,
  f: `Maria Johanna Anna Cornelia Hendrika Elisabeth Wilhelmina Catharina Petronella Adriana Anja Ans Annemarie Marijke Ineke Tineke Hanneke Anneke Marieke Femke Sanne Lotte Ilse Esther Monique Saskia
Marloes Maaike Linda Petra Sandra Miranda Wendy Mirjam Karin Ingrid Astrid Yvonne Marjolein Jolanda Nienke Fleur Sophie Julia Emma Mila Tess Evi Saar Lieke Noor Lynn Roos Isa Anne Eva Jasmijn
Floor Britt Iris Merel Nina Elin Veerle Liesbeth Greet Griet Els Hilde Katrien Leen Lies Marleen Mieke Nele Riet Silke Sofie Tine Wies Zoë Amber Bo Carlijn`,
  secondGiven: { share: 0.06, joint: ' ' },
}

export const NORDIC: Names = {
  country: 'SE',
  family: `Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström
Olofsson Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Ali Forsberg Sjöberg Wallin Engström Eklund Danielsson
Lundin Håkansson Björk Bergman Gunnarsson Wikström Holm Isaksson Samuelsson Fransson Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Nordström Hansen Johansen Olsen Larsen
Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Haugen Hagen Johannessen Andreassen Jacobsen Halvorsen Jørgensen Lund Henriksen Sørensen Jakobsen Moen
Gundersen Iversen Strand Svendsen Solberg Martinsen Eide Bakken Kristoffersen Mathisen Lie Amundsen Lunde Kristensen Bakke Berge Moe Nygård Fredriksen Solheim Nguyen Rasmussen Petersen
Madsen Poulsen Knudsen Mortensen Nielsen Christensen Thomsen Christiansen Møller Østergaard Schmidt Kjær Frandsen Nørgaard Lauridsen Bech Vestergaard Åkesson Ødegård Bjørnstad Hægstad
Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Saarinen Salminen Heinonen Niemi Heikkilä Salonen Kinnunen Turunen`,
  tail: [
    'Lund Berg Ek Sjö Ny Sand Holm Grön Dal Björk Strand Söder Nord Väster Öster Ceder Alm Ask Hag Lilje Rosen Silver Stål Häll Åker Norr',
    'qvist gren ström berg mark dal lund blad stedt roth man vall borg back by',
  ],
  m: `Lars Mikael Anders Johan Erik Per Karl Peter Thomas Jan Daniel Fredrik Hans Andreas Stefan Mats Marcus Magnus Mattias Niklas Jonas Björn Bo Leif Ulf Sven Göran Nils Christer Håkan Kjell
Rolf Lennart Gunnar Ole Bjørn Knut Arne Svein Odd Geir Terje Morten Øyvind Rune Trond Tor Kåre Søren Jens Niels Henrik Mads Rasmus Kasper Jesper Mikkel Jørgen Ebbe Poul Viggo Axel Elias
Oscar William Hugo Liam Noah Juhani Olavi Antero Tapio Matti Pekka Jari Timo Mika Juha Ville Eetu Onni Väinö Þór Sigurður`,
  f: `Anna Eva Maria Karin Kristina Lena Kerstin Sara Emma Ingrid Marie Malin Birgitta Jenny Inger Annika Ulla Monica Elin Gunilla Linda Susanne Åsa Johanna Hanna Sofia Ida Julia Amanda Linnéa
Kirsten Marit Anne Inger Kari Liv Bjørg Solveig Berit Astrid Randi Turid Gerd Sigrid Ragnhild Silje Hege Tone Camilla Hanne Mette Kirsten Helle Lene Lone Pia Bente Dorthe Gitte Birgit Rikke
Signe Freja Maja Alma Ebba Saga Astrid Wilma Tuulikki Helena Johanna Kaarina Anneli Marjatta Päivi Sirpa Tuula Aino Sigrún Guðrún`,
  secondGiven: { share: 0.08, joint: ' ' },
}

export const SLAVIC: Names = {
  country: 'PL',
  family: `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski
Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora
Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski
Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Marek Pospíšil Pokorný Hájek Král Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Navrátil Čermák Vaněk
Urban Blažek Kříž Kovář Kratochvíl Bartoš Vlček Polák Musil Šimek Konečný Malý Holub Štěpánek Horváth Kováč Varga Tóth Nagy Baláž Szabó Molnár Hudák Ivanov Petrov Sidorov Smirnov
Kuznetsov Popov Vasiliev Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin Zakharov Horvat
Kovačević Babić Marić Jurić Novaković Petrović Jovanović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk`,
  tail: [
    'Kow Wiś Jan Bor Mal Zal Brzo Lip Gór Dąb Sosn Wol Ryb Kras Zab Grab Jas Mich Star Pod Kal Rad Sob Wit',
    'iński owski ewski czyk niak ak ek owicz ica ński kowski iewicz enko anov',
  ],
  m: `Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Jacek Dawid Szymon Kacper
Ryszard Tadeusz Sławomir Jarosław Bartosz Artur Jiří Josef Pavel Martin Tomáš Jaroslav Petr Miroslav Zdeněk František Václav Michal Karel Lukáš Milan Jakub Ondřej Vojtěch Radek Vladimír
Aleksandr Sergei Dmitri Andrei Aleksei Maksim Ivan Mikhail Evgeni Vladimir Nikolai Igor Oleg Yuri Pavel Roman Denis Anton Viktor Zoran Dragan Goran Nikola Marko Luka Stefan Bogdan Oleksandr Taras Mykola`,
  f: `Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna Aleksandra Zofia Monika Teresa Danuta Natalia Julia Karolina Marta Beata Dorota Alicja Jadwiga
Janina Halina Irena Paulina Wiktoria Jolanta Grażyna Iwona Marie Jana Eva Hana Lenka Kateřina Věra Lucie Alena Petra Veronika Jaroslava Tereza Martina Michaela Jitka Helena Zuzana Ivana
Elena Olga Natalya Irina Svetlana Tatiana Ekaterina Anastasia Yulia Galina Ludmila Marina Oksana Larisa Vesna Jelena Milica Ivana Dragana Ana Marija Sofija Yana Oleksandra Kseniya Daria`,
  secondGiven: { share: 0.03, joint: ' ' },
  ofWomen: family =>
    family
      .replace(/(sk|ck|dzk)i$/, '$1a')
      .replace(/(?<=[^aeiou])ý$/, 'á')
      .replace(/(ov|ev|in)$/, '$1a')
      .replace(/(?<=[ráčžšňk])$/, ending =>
        family.length > 5 && /(ák|ář|ek|ček)$/.test(family) ? `${ending}ová` : ending,
      ),
}

export const TURKISH: Names = {
  country: 'TR',
  family: `Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Acar Güneş Aksoy Bulut
Tekin Güler Yalçın Ünal Avcı Işık Kaplan Bozkurt Taş Turan Keskin Ateş Aktaş Köse Sarı Bayram Yavuz Erdem Özcan Sönmez Deniz Tunç Coşkun Toprak Uysal Karaca Uçar Ekinci Yıldırım Duman
Gül Özer Kahraman Çiftçi Türk Akın Demirci Durmaz Sezer Ceylan Başaran Baş Uzun Güzel Soylu Ergin Altun Ay Bilgin Can Çınar Dinç Elmas Eren Genç Gök Gündüz İnce Karadağ Kartal Kılınç
Mutlu Orhan Önal Özen Pekcan Sağlam Savaş Sevim Tan Tuna Uslu Ülker Varol Yaman Yüce Zengin Erol Erkan Erten Ersoy Esen Güven Karakaş Karahan Okur Oral Öner Özbek Özgür Parlak Peker Sayın`,
  tail: [
    'Ak Kara Yıl Öz Demir Er Gün Ay Al Boz Sarı Gök Taş Bay Kök Çal Dur Güm Kır Ulu',
    'taş kaya türk soy oğlu demir kan baş dağ su han tekin gül bey tan lı',
  ],
  m: `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Adem Kemal Yaşar Bekir Musa Metin
Orhan Serkan Burak Cem Can Deniz Eren Furkan Gökhan Onur Ozan Selim Serdar Sinan Tolga Tuncay Turgut Uğur Umut Volkan Yasin Yiğit Zafer Arda Barış Berk Bora Cengiz Çağrı Doruk Efe Engin Ercan
Erdem Erhan Ertuğrul Ferhat Güven İlker Kaan Kerem Koray Levent Mert Oğuz Okan Özgür Rıza Sami Şahin Taylan Tarık Vedat`,
  f: `Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Zehra Hanife Merve Özlem Hülya Sevgi Gülsüm Büşra Esra Kübra Yasemin Songül Sevim Leyla Dilek Sibel Gül Aysel Filiz Nur Derya
Melek Nurcan Pınar Ebru Tuğba Seda İrem Selin Ceren Defne Ece Ela Gizem Hande İpek Melis Nehir Nil Öykü Pelin Rüya Simge Şeyma Tuba Yağmur Zerrin Aslı Aylin Başak Beril Burcu Canan Çiğdem
Demet Duygu Eda Feride Figen Gamze Gonca Gönül Gülay Gülşah Handan Jale Lale Mine Neslihan Nilgün Oya Perihan`,
  secondGiven: { share: 0.1, joint: ' ' },
}
