"""What a release says in running text: amounts, shares, counts, moments, laws, notices, bodies, people in office. Stands above the record."""
