/** Given names that are also words or places. */
import { wordSet } from '../../util/collections.js';

export const WORD_GIVEN_NAMES: ReadonlySet<string> = wordSet(
  `Mark Will Hope Faith Drew Art Grace Joy Bill Rob Sue Frank Jack Pat Grant Chase Rose Ivy Lily Daisy Dawn Amber Ruby Pearl Jade
  Crystal Hunter Chance Dean Earl Guy Gene Cliff Glen Dale Rich Miles Nick Dick Don Lance Max Ray Reed Skip Ward Wade Charity
  Patience Prudence Constance Destiny Heather Holly Iris Olive Penny Robin Melody Harmony Angel Bob Buddy Rusty Sandy Harry Peg
  Basil Herb Mercy Gale Ginger Candy Carol Eve Jasmine Violet Hazel Fern Josh Jean Sherry Piper Sage Skye Sky Star Summer Autumn
  Blessing Precious Comfort Victor Duke Major Chuck Bud Tony Barb Dot Gay Merry Trinity Honor Verity Clay Colt Flint Heath
  Brook Ash Rowan Stew Woody Curt Sonny Bliss Bunny Cherry Clement Ernest Iona Jewel Laurel Mason Norm Opal Poppy Primrose`,
);

export const PLACE_GIVEN_NAMES: ReadonlySet<string> = wordSet(
  `Paris Sydney Israel Florence Victoria Charlotte Adelaide Austin Jackson Madison Lincoln Houston Dallas Savannah Chester Brooklyn
  Chelsea Kent Devon Darwin Jordan Georgia Chad Milan Sofia Verona Odessa Carolina Dakota Virginia Phoenix Cheyenne Sienna Siena
  Valencia Regina Petra London Asia India Kenya China Ireland Cuba America Francia Tyrone Clare Kerry Wellington Hamilton Nelson
  Kingston Santiago Denver Boston Camden Carson Alexandria Aurora Eugene Lourdes Vienna Geneva Orlando Memphis Montana Nevada
  Indiana Holland Brittany Lorraine Jersey Raleigh Trenton Troy Salem Eden Egypt Zaire Malta Persia Kingsley Ashton Preston Lancaster`,
);

/** Common given names of many languages. They tell `Harlow, Peter` from two surnames side by side. */
export const GIVEN_NAMES: ReadonlySet<string> = wordSet(
  `Aaron Abdul Abdullah Abigail Abraham Adam Adeola Aditi Adrian Ahmad Ahmed Aisha Akira Alan Albert Alejandro Alessandro Alex Alexander
  Alexandra Alexis Alfred Ali Alice Alicia Alison Allan Allison Amanda Amelia Amina Amir Amit Amy Ana Anand Andrea Andreas Andrei
  Andrew Andy Angela Anil Anita Anjali Ann Anna Anne Annie Anthony Antoine Antonio Anya April Arjun Arnold Arthur Asha Ashley Astrid
  Audrey Ayesha Barbara Beatrice Ben Benjamin Bernard Beth Betty Bianca Bill Bjorn Blessing Bob Boris Brandon Brenda Brian Bridget
  Bruce Bruno Bryan Caitlin Camille Carla Carlos Carmen Carol Caroline Carolyn Catherine Cecilia Charles Charlie Charlotte Chen Chidi
  Chinedu Chioma Chloe Chris Christian Christina Christine Christopher Claire Clara Claude Claudia Colin Connor Craig Cristina Cynthia
  Daniel Daniela Danielle Darren David Dawn Dean Deborah Deepak Deepika Denis Dennis Derek Diana Diane Diego Dimitri Divya Dmitri
  Dolores Dominic Donald Donna Dora Doris Dorothy Douglas Duncan Dylan Edith Eduardo Edward Eileen Elaine Elena Eli Elias Elijah Elise
  Elizabeth Ella Ellen Emeka Emeline Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva Evelyn Fatima
  Fatou Farah Faisal Felix Femi Fernando Fiona Flora Florence Frances Francesca Francesco Francis Francisco Frank Frederic Frederick
  Gabriel Gabriela Gareth Gary Gavin Geoffrey George Georgia Gerald Gerard Gianni Giovanni Giulia Giuseppe Glenn Gloria Gopal Gordon
  Grace Graham Greg Gregory Greta Guillermo Gustav Guy Habib Hannah Hans Harold Harriet Harry Hassan Heather Hector Heidi Helen Helena
  Henry Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim Ifeoma Ingrid Irene Iris Isaac Isabel Isabella Ismail Ivan Jack Jackie Jacob
  Jacqueline Jacques Jamal James Jamie Jan Jane Janet Janice Jasmine Jason Javier Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jesse
  Jessica Jill Jin Joan Joanna Joanne Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose Joseph Josephine Joshua
  Joy Joyce Juan Juana Judith Judy Julia Julian Julie Juliet June Jun Justin Kamal Karen Karim Karin Karl Kate Katherine Kathleen
  Kathryn Katie Katrina Kavita Keith Kelly Kemi Ken Kenji Kenneth Kenta Kerry Kevin Khadija Khalid Kim Kiran Kirsten Kofi Kumar Kunle
  Kwame Kyle Lakshmi Lars Laura Lauren Laurent Lawrence Layla Leah Lee Leila Lena Leo Leon Leonard Leslie Lewis Liam Lila Lillian Linda
  Lisa Lola Lorraine Louis Louise Luca Lucas Lucia Lucy Luigi Luis Luke Lydia Lynn Magnus Mahmoud Malcolm Manuel Marc Marcel Marco
  Marcus Margaret Maria Marie Marina Mario Marion Marjorie Mark Marta Martha Martin Martina Mary Mateo Matthew Maureen Maurice Max
  Maya Meera Megan Mei Melanie Melissa Mercy Mia Michael Michel Michelle Miguel Mikhail Milan Mina Miriam Mohamed Mohammad Mohammed
  Moira Molly Monica Musa Mustafa Nadia Naomi Natalia Natalie Natasha Nathan Nathaniel Neha Neil Ngozi Nicholas Nicola Nicolas Nicole
  Niels Nigel Nikhil Nina Noah Noel Nora Norma Norman Obinna Olga Oliver Olivia Omar Oscar Otto Owen Pablo Pamela Paola Paolo Patricia
  Patrick Paul Paula Pauline Pavel Pedro Penelope Peter Petra Philip Phillip Phoebe Phyllis Pierre Pooja Prakash Priya Rachel Rafael
  Rahul Raj Rajesh Ralph Ramon Raquel Ravi Raymond Rebecca Reza Ricardo Richard Rita Rob Robert Roberto Robin Rodrigo Roger Rohan Roland
  Ronald Rosa Rose Rosemary Roy Ruben Rupert Russell Ruth Ryan Sally Salma Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Scott Sean
  Sebastian Segun Sergei Sergio Shane Shannon Sharon Sheila Shirley Siobhan Silvia Simon Simone Sofia Sonia Sophia Sophie Stefan
  Stella Stephanie Stephen Steve Steven Stuart Sunil Sunita Susan Suzanne Sven Sylvia Tamara Tanya Tara Tariq Tatiana Taylor Teresa
  Terence Terry Theo Theodore Theresa Thomas Tiffany Tim Timothy Tina Tobias Tom Tomas Tony Tracy Trevor Tunde Tyler Uma Umar Ursula
  Usha Valentina Valerie Vanessa Vera Veronica Vicente Victor Victoria Vijay Vikram Vincent Violet Virginia Vivian Vladimir Walter
  Wanda Wang Wayne Wei Wendy William Winston Xavier Yan Yasmin Yolanda Yuki Yusuf Yvonne Zahra Zainab Zara Zoe`,
);
